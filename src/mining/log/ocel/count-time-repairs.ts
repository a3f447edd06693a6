import type { LogRepairRule } from '../log-reading.ts'
import type { TimeReader } from '../read-time.ts'

/** Counts how the instant that `times` read last was understood. */
export function countTimeRepairs(times: TimeReader, count: (rule: LogRepairRule) => void): void {
  if (times.withoutZone) count('time-without-zone-taken-as')
  if (times.finer) count('time-finer-than-millisecond-cut')
  if (times.notIso) count('time-not-iso-read')
}
