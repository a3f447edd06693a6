const megabyte = 1024 * 1024

/** In bytes, and files; `namedFiles` counts what is looked at at all, `bodyBytes` after what the sender is cut off. */
export type UploadLimits = Readonly<
  Record<'fileBytes' | 'totalBytes' | 'files' | 'namedFiles' | 'bodyBytes', number>
>

/** How much one upload may bring. What goes beyond is refused by name, the rest is kept. */
export const uploadLimits = {
  fileBytes: 25 * megabyte,
  totalBytes: 300 * megabyte,
  files: 500,
  /** Refused files that are told by name; and what is looked at in all before the sender is cut off. */
  namedFiles: 1000,
  bodyBytes: 1024 * megabyte,
} as const

export function inMegabytes(bytes: number): number {
  return bytes / megabyte
}
