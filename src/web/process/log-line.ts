import type { Refusal } from '../request/note-refusal.ts'

/** What the program was at when a fault befell it. */
export type FaultTime = 'request' | 'reading' | 'mail' | 'reminding'

/** What the program tells its operator while it runs. */
export type LogEntry =
  | {
      readonly kind: 'fault'
      readonly during: FaultTime
      /** As the page shows it to the person whom it befell. */
      readonly reference?: string
      readonly fault: unknown
    }
  | ({ readonly kind: 'refused' } & Refusal)

/** One line of JSON with the time in UTC: whatever a text holds, it cannot begin a line of its own. */
export function writeLogLine(entry: LogEntry, at: Date): string {
  const time = { at: at.toISOString() }
  if (entry.kind !== 'fault') return JSON.stringify({ ...time, ...entry })
  return JSON.stringify({ ...time, ...entry, fault: describeFault(entry.fault) })
}

function describeFault(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}
