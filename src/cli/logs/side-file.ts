import { readFile } from 'node:fs/promises'
import type { MoveCosts } from '#mining'
import { standardCosts } from '#mining/deviations'
import { exitCode, type ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { writeError } from '../terminal/standard-streams.ts'

/** What a reader of a text makes of it, or the sentences that say what is wrong. */
export type TextReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly messages: readonly string[] }

export type SideFile<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ExitCode }

/** Files beside the log are written by hand: this is far above any. */
const largestBytes = 16 * 1024 * 1024

/** Reads a file that an option names; says on standard error what is wrong with it. */
export async function readSideFile<Value>(
  path: string,
  read: (text: string) => TextReading<Value>,
  { words }: Session,
): Promise<SideFile<Value>> {
  const reading = await readTextFile(path, words.unreadable)
  const result = reading.ok ? read(reading.value) : reading
  if (result.ok) return result
  for (const message of result.messages) writeError(`${printable(path)}: ${printable(message)}\n`)
  return { ok: false, code: exitCode.unreadable }
}

async function readTextFile(
  path: string,
  unreadable: Session['words']['unreadable'],
): Promise<TextReading<string>> {
  try {
    const bytes = await readFile(path)
    if (bytes.length <= largestBytes) return { ok: true, value: bytes.toString('utf8') }
    const largestMegabytes = largestBytes / 1024 / 1024
    return { ok: false, messages: [unreadable({ code: 'too-large', largestMegabytes })] }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { ok: false, messages: [unreadable({ code: missing ? 'not-found' : 'no-access' })] }
  }
}

/** Reads a JSON object whose values are texts, or lists of texts: `{ "name": "text" }`. */
export function readNameTable(
  text: string,
  words: Session['words'],
): TextReading<ReadonlyMap<string, readonly string[]>> {
  const value = parseJson(text)
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value)
  const entries = isTable
    ? Object.entries(value).map(([name, given]) => [name, [given].flat()] as const)
    : []
  const wrong = entries.find(([, list]) => !list.every((each) => typeof each === 'string'))
  if (!isTable || wrong !== undefined) {
    return { ok: false, messages: [words.notNameTable(wrong?.[0])] }
  }
  return { ok: true, value: new Map(entries.map(([name, list]) => [name, list.map(String)])) }
}

const kinds = ['log', 'model', 'silent', 'synchronous'] as const
const singles = ['logOf', 'modelOf', 'synchronousOf'] as const

/** Reads what moves cost: `{ "log": 1, "model": 2, "logOf": { "activity": 0.5 } }`; what is left out is usual. */
export function readCosts(text: string, words: Session['words']): TextReading<MoveCosts> {
  const value = parseJson(text)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject) return { ok: false, messages: [words.notCosts(undefined)] }
  const given: Record<string, unknown> = { ...value }
  const allowed = new Set<string>([...kinds, ...singles])
  const isCost = (cost: unknown) => typeof cost === 'number' && cost >= 0 && cost <= 1_000_000
  const wrong = Object.entries(given).find(([name, cost]) => {
    if (!allowed.has(name)) return true
    if (kinds.some((kind) => kind === name)) return !isCost(cost)
    return typeof cost !== 'object' || cost === null || !Object.values(cost).every(isCost)
  })
  if (wrong !== undefined) return { ok: false, messages: [words.notCosts(wrong[0])] }
  // each was looked at above
  return { ok: true, value: { ...standardCosts, ...(given as Partial<MoveCosts>) } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
