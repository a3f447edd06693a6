import type { z } from '@hono/zod-openapi'
import type { Words } from '../../messages/words.ts'
import type { ProblemPlace } from './problem.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with a request, in words: where, what stands there, what was expected. */
export function describeIssues(
  issues: readonly Issue[],
  sent: unknown,
  words: Words,
): readonly ProblemPlace[] {
  return issues.slice(0, 20).map((issue) => {
    const path = issue.path.map(String)
    const found = foundAt(sent, path)
    return {
      where: path.join('/').slice(0, 200),
      ...(found !== undefined && { found }),
      expected: expectedOf(issue, words),
    }
  })
}

function foundAt(sent: unknown, path: readonly string[]): string | undefined {
  const part = path.reduce<unknown>(
    (whole, name) =>
      typeof whole === 'object' && whole !== null && Object.hasOwn(whole, name)
        ? Reflect.get(whole, name)
        : undefined,
    sent,
  )
  if (typeof part === 'string') return part.slice(0, 60)
  return typeof part === 'number' || typeof part === 'boolean' ? String(part) : undefined
}

function expectedOf(issue: Issue, { api }: Words): string {
  const texts = api.expected
  switch (issue.code) {
    case 'invalid_type':
      return texts.type(issue.expected)
    case 'too_big':
      return texts.atMost(String(issue.maximum))
    case 'too_small':
      return texts.atLeast(String(issue.minimum))
    case 'invalid_value':
      return texts.oneOf(issue.values.map(String).join(', '))
    case 'unrecognized_keys':
      return texts.without(issue.keys.map((key) => key.slice(0, 60)).join(', '))
    case 'invalid_format':
      return texts.format(issue.format)
    case 'invalid_union':
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return issue.message === 'cursor' ? texts.cursor : texts.documented
  }
}
