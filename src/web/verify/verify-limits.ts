const megabyte = 1024 * 1024

/** How much somebody may bring to be verified: one document. What comes behind it is not taken. */
export const verifyLimits = {
  fileBytes: 25 * megabyte,
  totalBytes: 25 * megabyte,
  files: 1,
  namedFiles: 2,
  bodyBytes: 32 * megabyte,
} as const
