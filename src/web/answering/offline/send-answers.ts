import type { SendAnswers } from './answer-queue.ts'

/** Posts answers and reads what became of each; undefined where no net, no server or no database was reached. */
export const sendAnswers: SendAnswers = async (address, answers) => {
  try {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(answers),
      signal: AbortSignal.timeout(20_000),
    })
    const told: unknown = await reply.json()
    if (reply.status === 404) return answers.map(() => ({ kind: 'unknown' }))
    return reply.ok ? readOutcomes(told) : undefined
  } catch {
    return undefined
  }
}

/** Whatever else a net may answer with, as the page of a hotel does, is no outcome. */
function readOutcomes(told: unknown): readonly { readonly kind: string }[] | undefined {
  if (typeof told !== 'object' || told === null || !('outcomes' in told)) return undefined
  if (!Array.isArray(told.outcomes)) return undefined
  const outcomes: readonly unknown[] = told.outcomes
  return outcomes.map((each) => {
    const isOne = typeof each === 'object' && each !== null && 'outcome' in each
    return { kind: isOne ? String(each.outcome) : 'busy' }
  })
}
