import { excerpt } from '../excerpt.ts'
import { limits } from '../limits.ts'
import type { Path, Problem } from '../reading.ts'
import { scanJson } from './scan-json.ts'

/** The value of a JSON text, or why it has none. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem }

/** Parses a JSON text within the limits of a document. A byte order mark before it is passed over. */
export function parseJson(text: string): ParsedJson {
  if (text.length > limits.document) {
    const [found, expected] = [String(text.length), String(limits.document)]
    return { ok: false, problem: { code: 'document-too-large', path: [], found, expected } }
  }
  const json = withoutMark(text)
  const fault = scanJson(json, limits.depth)
  if (fault === undefined) return { ok: true, value: JSON.parse(json) }
  const place = placeOf(json, fault.offset)
  if (fault.expected === 'less-depth') {
    const expected = String(limits.depth)
    return { ok: false, problem: { code: 'nested-too-deep', path: [], expected, ...place } }
  }
  const found = restOfLine(json, fault.offset)
  const { expected } = fault
  return { ok: false, problem: { code: 'malformed-json', path: [], expected, found, ...place } }
}

/**
 * Adds to each problem the line and column at which its value begins, or that of what
 * should hold it. A problem of the whole document has no place.
 */
export function placeProblems(text: string, problems: readonly Problem[]): Problem[] {
  const json = withoutMark(text)
  const wanted = new Set(problems.flatMap(({ path }) => [nameOf(path), nameOf(path.slice(0, -1))]))
  const offsets = new Map<string, number>()
  scanJson(json, limits.depth, (path, offset) => {
    const name = nameOf(path)
    if (wanted.has(name)) offsets.set(name, offset)
  })
  return problems.map((problem) => {
    const { path } = problem
    if (path.length === 0) return problem
    const offset = offsets.get(nameOf(path)) ?? offsets.get(nameOf(path.slice(0, -1))) ?? 0
    return { ...problem, ...placeOf(json, offset) }
  })
}

function nameOf(path: Path): string {
  return JSON.stringify(path)
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Line and column from 1; a line ends with a line feed. */
function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line += 1
    start = end + 1
  }
  return { line, column: offset - start + 1 }
}

/** The words at the fault, on its line; empty at its end. */
function restOfLine(text: string, offset: number): string {
  return excerpt(text.slice(offset, offset + 1000).split(/[\n\r]/)[0] ?? '', 20)
}
