/** Forms of event logs that are read. */
export const logFormats = ['xes', 'csv', 'ocel-json', 'ocel-xml'] as const

export type LogFormat = (typeof logFormats)[number]

/** Bytes that are looked at to tell a form, and to guess how a CSV file is written. */
export const headBytes = 256 * 1024

/** Tells the form of a log by its first bytes; what is neither XML nor JSON is taken for CSV. */
export function logFormatOf(head: Uint8Array): LogFormat {
  // UTF-16 shows the same letters with NULs between them
  const text = Buffer.from(head)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(ÿþ|þÿ|ï»¿)/, '')
  const start = text.trimStart()
  if (start.startsWith('{')) return 'ocel-json'
  if (!start.startsWith('<')) return 'csv'
  return /<(object-types|event-types)\b/.test(start) ? 'ocel-xml' : 'xes'
}
