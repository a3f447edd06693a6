import type { LogRepairRule } from '../log-reading.ts'
import type { TimeReader } from '../read-time.ts'
import type { ByteRange } from '../xes/xml-tag.ts'
import { timeRules } from '../xes/read-value.ts'

const YEAR_0 = -62_167_219_200_000
const YEAR_10000 = 253_402_300_800_000

/** Whether an instant lies in the years 0 to 9999: others ISO 8601 writes by agreement only. */
export function isWritableTime(time: number): boolean {
  return time >= YEAR_0 && time < YEAR_10000
}

/** The instant in a range of bytes, and the rules by which it was understood; NaN: it is none. */
export function readOcelTime(
  times: TimeReader,
  { bytes, from, to }: ByteRange,
): { readonly time: number; readonly rules: readonly LogRepairRule[] } {
  const time = times.read(bytes, from, to)
  return isWritableTime(time) ? { time, rules: timeRules(times) } : { time: Number.NaN, rules: [] }
}
