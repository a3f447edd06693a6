/** Remembers what was asked for last, up to a size in all. */
export type BoundedCache<Value> = {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value, size: number) => void
}

export function createBoundedCache<Value>(mostSize: number): BoundedCache<Value> {
  const kept = new Map<string, { readonly value: Value; readonly size: number }>()
  let sum = 0
  let newest = ''
  const drop = (key: string) => {
    sum -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const found = kept.get(key)
      if (found === undefined) return undefined
      if (key === newest) return found.value
      // A Map keeps the order of insertion: what is asked for again moves to its end.
      kept.delete(key)
      kept.set(key, found)
      newest = key
      return found.value
    },
    set(key, value, size) {
      drop(key)
      kept.set(key, { value, size })
      newest = key
      sum += size
      for (const oldest of kept.keys()) {
        if (sum <= mostSize || oldest === key) return
        drop(oldest)
      }
    },
  }
}
