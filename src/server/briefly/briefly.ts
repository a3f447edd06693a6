/** Answers again what was just asked, for a moment; questions at the same time share one answer. */
export type Briefly<Answer> = {
  readonly get: (key: string, ask: () => Answer) => Answer
  readonly forget: () => void
}

const mostKeys = 10_000

export function createBriefly<Answer>(
  momentMs: number,
  now: () => number = () => performance.now(),
): Briefly<Answer> {
  const kept = new Map<string, { readonly answer: Answer; readonly until: number }>()
  return {
    get(key, ask) {
      const found = kept.get(key)
      if (found !== undefined && found.until > now()) return found.answer
      if (kept.size >= mostKeys) kept.clear()
      const answer = ask()
      kept.set(key, { answer, until: now() + momentMs })
      // A failure is nobody else's answer.
      if (answer instanceof Promise) answer.catch(() => kept.delete(key))
      return answer
    },
    forget: () => kept.clear(),
  }
}
