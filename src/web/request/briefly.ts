/** Answers again what was just asked, for a moment; questions at the same time share one answer. */
export type Briefly<Value> = {
  readonly get: (key: string, ask: () => Promise<Value>) => Promise<Value>
  readonly forget: () => void
}

const mostKeys = 10_000

export function createBriefly<Value>(
  momentMs: number,
  now: () => number = () => performance.now(),
): Briefly<Value> {
  const kept = new Map<string, { readonly value: Promise<Value>; readonly until: number }>()
  return {
    get(key, ask) {
      const found = kept.get(key)
      if (found !== undefined && found.until > now()) return found.value
      if (kept.size >= mostKeys) kept.clear()
      const value = ask()
      kept.set(key, { value, until: now() + momentMs })
      // A failure is nobody else's answer.
      value.catch(() => kept.delete(key))
      return value
    },
    forget: () => kept.clear(),
  }
}
