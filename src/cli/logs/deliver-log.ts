import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { resolve } from 'node:path'
import {
  ocelOfLog,
  RepairCounter,
  writeCsv,
  writeOcelJson,
  writeOcelXml,
  writeXes,
  type EventLog,
  type LogRepair,
} from '#mining'
import { writeWhole } from '../documents/write-whole.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { writeError, writeOut } from '../terminal/standard-streams.ts'
import type { LogFormat } from './log-format.ts'
import { repairLines } from './open-named-log.ts'

/** In which form a log is written, and where: absent `out`, to standard output. */
export type LogTarget = {
  readonly input: string
  readonly out: string | undefined
  readonly format: LogFormat
  readonly spreadsheet: boolean
}

/** The form that the ending of a file's name asks for; packed or not. */
export function formatOfName(name: string): LogFormat | undefined {
  const plain = name.toLowerCase().replace(/\.gz$/, '')
  if (plain.endsWith('.xes')) return 'xes'
  if (plain.endsWith('.csv')) return 'csv'
  if (/\.(jsonocel|json)$/.test(plain)) return 'ocel-json'
  return /\.(xmlocel|xml)$/.test(plain) ? 'ocel-xml' : undefined
}

/** Writes a log, packed where the file's name ends with `.gz`, and says what its form could not hold. */
export async function deliverLog(
  log: EventLog,
  target: LogTarget,
  session: Session,
): Promise<ExitCode> {
  const { pieces, repairs } = piecesOf(log, target)
  const { out, input } = target
  if (out !== undefined && resolve(out) === resolve(input)) {
    return tellUnwritable(out, 'taken', session)
  }
  if (out === undefined) {
    for (const piece of pieces) {
      session.signal.throwIfAborted()
      await writeOut(piece)
    }
  } else {
    const reason = await writeWhole(out, packed(pieces, out, session.signal))
    if (session.signal.aborted) return exitCode.interrupted
    if (reason !== undefined) return tellUnwritable(out, reason, session)
  }
  // what a writer leaves out is known once all is written
  for (const line of repairLines(repairs(), session)) writeError(`${line}\n`)
  return exitCode.fine
}

function tellUnwritable(out: string, reason: string, { words }: Session): ExitCode {
  writeError(`${words.unwritable(printable(out), reason)}\n`)
  return exitCode.unreadable
}

function packed(pieces: Iterable<string>, out: string, signal: AbortSignal): Readable {
  const plain = Readable.from(pieces, { signal })
  if (!out.toLowerCase().endsWith('.gz')) return plain
  // what ends the one ends the other; whoever reads the packed pieces is told
  return pipeline(plain, createGzip(), () => {})
}

type Writing = { readonly pieces: Iterable<string>; readonly repairs: () => readonly LogRepair[] }

function piecesOf(log: EventLog, { format, spreadsheet }: LogTarget): Writing {
  const counter = new RepairCounter()
  const repairs = () => counter.repairs()
  switch (format) {
    case 'xes':
      return { pieces: writeXes(log, counter), repairs }
    case 'csv':
      return { pieces: writeCsv(log, counter, { spreadsheet }), repairs }
    case 'ocel-json':
    case 'ocel-xml': {
      const { log: ocel, repairs: lost } = ocelOfLog(log)
      const pieces = format === 'ocel-json' ? writeOcelJson(ocel) : writeOcelXml(ocel, counter)
      return { pieces, repairs: () => [...lost, ...repairs()] }
    }
  }
}
