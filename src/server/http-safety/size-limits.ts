import { maxDocumentBytes } from '../sop/content-limits.ts'

/** Largest things taken in. A form may need three bytes for one of text (percent-encoding). */
export const sizeLimits = {
  documentBytes: maxDocumentBytes,
  requestBodyBytes: 3 * maxDocumentBytes + 100_000,
} as const
