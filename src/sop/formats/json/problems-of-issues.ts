import type { z } from 'zod'
import { excerpt } from '../excerpt.ts'
import { limits } from '../limits.ts'
import type { Path, Problem, ProblemCode } from '../reading.ts'

type Issue = z.core.$ZodIssue
type Said = Pick<Problem, 'code' | 'expected' | 'found'>

/** Says what a schema refused, in the terms of our own problems, 50 at most; `value` is the document. */
export function problemsOfIssues(issues: readonly Issue[], value: unknown): Problem[] {
  return issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? unknownFields(issue) : problemOf(issue, value),
    )
    .slice(0, limits.problems)
}

function unknownFields(issue: Extract<Issue, { code: 'unrecognized_keys' }>): Problem[] {
  const path = pathOf(issue)
  return issue.keys.map((key) => ({ code: 'unknown-field', path: [...path, key], found: key }))
}

function problemOf(issue: Issue, value: unknown): Problem {
  const inner = innermost(issue)
  const path = pathOf(inner)
  const there = valueAt(value, path)
  if (there === undefined) return { code: 'missing', path, ...expectedOf(inner) }
  return { ...say(inner), path, found: describe(there) }
}

/** A union tells of all its branches; the last one is the most particular of ours. */
function innermost(issue: Issue): Issue {
  const last = issue.code === 'invalid_union' ? issue.errors.at(-1)?.[0] : undefined
  return last === undefined ? issue : { ...last, path: [...issue.path, ...last.path] }
}

function say(issue: Issue): Said {
  if (issue.code === 'too_big') {
    return { code: tooBig[issue.origin] ?? 'number-too-great', expected: String(issue.maximum) }
  }
  if (issue.code === 'too_small') {
    const tooSmall = issue.inclusive === true ? 'number-below-least' : 'number-too-small'
    const code = issue.origin === 'array' ? 'too-few' : tooSmall
    return { code, expected: String(issue.minimum) }
  }
  if (issue.code === 'invalid_format') {
    return { code: badFormat[issue.format] ?? 'not-an-id' }
  }
  const oneOf = issue.code === 'invalid_value' || issue.code === 'invalid_union'
  return { code: oneOf ? 'not-one-of' : 'wrong-kind', ...expectedOf(issue) }
}

const tooBig: Readonly<Record<string, ProblemCode>> = { string: 'text-too-long', array: 'too-many' }

const badFormat: Readonly<Record<string, ProblemCode>> = {
  date: 'not-a-date',
  url: 'not-an-address',
}

function expectedOf(issue: Issue): Pick<Problem, 'expected'> {
  if (issue.code === 'invalid_type') return { expected: issue.expected }
  if (issue.code === 'invalid_value') return { expected: issue.values.map(String).join(', ') }
  if (issue.code !== 'invalid_union' || !('options' in issue)) return {}
  return Array.isArray(issue.options) ? { expected: issue.options.map(String).join(', ') } : {}
}

function pathOf(issue: Issue): Path {
  return issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => {
    const has = typeof found === 'object' && found !== null && Object.hasOwn(found, key)
    return has ? Reflect.get(found, key) : undefined
  }, value)
}

/** A value in a few words; never takes lists and records apart, which may be of any depth. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'object' && value !== null) return 'object'
  return excerpt(typeof value === 'string' ? `"${value}"` : String(value), 60)
}
