import { strToU8, zipSync, type Zippable } from 'fflate'

/** Puts the parts of an office file together, in their order. The same parts and time give the same bytes. */
export function zipParts(
  parts: Readonly<Record<string, string>>,
  createdAt: Date,
): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text)
  return zipSync(files, { mtime: clockTime(createdAt) })
}

/** ZIP keeps a time without zone, from 1980 to 2099: that of UTC, whatever the machine's zone. */
function clockTime(date: Date): Date {
  const known = Number.isNaN(date.getTime()) ? new Date(0) : date
  const year = Math.min(2099, Math.max(1980, known.getUTCFullYear()))
  return new Date(
    year,
    known.getUTCMonth(),
    known.getUTCDate(),
    known.getUTCHours(),
    known.getUTCMinutes(),
    known.getUTCSeconds(),
  )
}
