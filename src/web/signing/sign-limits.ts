const kilobyte = 1024

/** How much a form for signing may bring: one key file, which is small. */
export const signLimits = {
  fileBytes: 256 * kilobyte,
  totalBytes: 256 * kilobyte,
  files: 1,
  namedFiles: 6,
  bodyBytes: 512 * kilobyte,
} as const
