import { netOfSop, netOfTree, readPnml, readTree, wordModelFault, wordModelNotice } from '#mining'
import type { ModelFault, Net } from '#mining'
import type { Sop } from '#sop'
import { listInputs } from '../documents/list-inputs.ts'
import { readBytes } from '../documents/read-bytes.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { wordsAboutLogs } from './messages/words-about-logs.ts'
import { looksLikeLog, treeStart } from './mistaken-file.ts'

/** A model that was named on the command line: its net, and the SOP that it was made of, if it was. */
export type NamedModel = {
  readonly path: string
  readonly net: Net
  readonly sop?: Sop
  /** Printed numbers of the SOP's steps, by id. */
  readonly numbers: ReadonlyMap<string, string>
  /** What a person must know of how it was read. */
  readonly notes: readonly string[]
}

export type ModelResult =
  | { readonly ok: true; readonly model: NamedModel }
  | { readonly ok: false; readonly code: ExitCode }

/**
 * Reads a model in any form that is known, told by its content: PNML, a process tree as text, or an SOP
 * (JSON, Word, Excel, BPMN). Says on standard error why it cannot be read; `order` tells in which order
 * a command takes its files, for who named a log.
 */
export async function readModel(
  path: string,
  order: string,
  session: Session,
): Promise<ModelResult> {
  const [input] = await listInputs([path])
  if (input === undefined) throw new Error('an argument that names nothing')
  const read = await readBytes(input)
  if (!read.ok) return tell(path, [session.words.unreadable(read.fault)], session)
  const head = Buffer.from(read.bytes.subarray(0, 4096)).toString('utf8')
  if (/<(\w+:)?pnml[\s>]/.test(head)) return readNet(path, read.bytes, session)
  if (treeStart.test(head)) return readTreeText(path, read.bytes, session)
  if (looksLikeLog(read.bytes)) {
    return tell(path, [wordsAboutLogs(session.language).logInPlaceOfModel(order)], session)
  }
  return readSopModel(path, read.bytes, session)
}

function readNet(path: string, bytes: Uint8Array, session: Session): ModelResult {
  const reading = readPnml(bytes)
  if (!reading.ok) return tellFault(path, reading.fault, session)
  const [net, ...others] = reading.nets
  const notes = reading.notices.map((notice) => wordModelNotice(notice, session.language))
  if (others.length > 0) notes.push(session.words.furtherNets(others.length))
  return { ok: true, model: { path, net, numbers: new Map(), notes } }
}

function readTreeText(path: string, bytes: Uint8Array, session: Session): ModelResult {
  const reading = readTree(Buffer.from(bytes).toString('utf8').trim())
  if (!reading.ok) return tellFault(path, reading.fault, session)
  return { ok: true, model: { path, net: netOfTree(reading.tree), numbers: new Map(), notes: [] } }
}

async function readSopModel(
  path: string,
  bytes: Uint8Array,
  session: Session,
): Promise<ModelResult> {
  const [{ readingNotes }, { readFlow, readSops, wordProblem }] = await Promise.all([
    import('../commands/reading-notes.ts'),
    import('#sop'),
  ])
  const { language, words } = session
  const reading = readSops(bytes)
  if (!reading.ok) {
    return tell(
      path,
      reading.problems.map((problem) => wordProblem(problem, language)),
      session,
    )
  }
  const [found, ...others] = reading.found
  if (found === undefined || others.length > 0) {
    return tell(path, [words.notOneSop(reading.found.length)], session)
  }
  const { sop } = found
  const { net, notices, numbers } = netOfSop(sop, readFlow(sop))
  const notes = [
    ...readingNotes(found, language),
    ...notices.map((notice) => wordModelNotice(notice, language)),
  ]
  return { ok: true, model: { path, net, sop, numbers, notes } }
}

function tellFault(path: string, fault: ModelFault, session: Session): ModelResult {
  return tell(path, [wordModelFault(fault, session.language)], session)
}

function tell(path: string, messages: readonly string[], { words }: Session): ModelResult {
  const name = path === '-' ? words.standardInput : printable(path)
  for (const message of messages) writeError(`${name}: ${printable(message)}\n`)
  return { ok: false, code: exitCode.unreadable }
}
