/**
 * Works on `items` with at most `width` under way and gives the results in the order of the items.
 * `work` must not fail: what goes wrong is a result. Stops taking items once `signal` is aborted.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  { width, signal }: { readonly width: number; readonly signal: AbortSignal },
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  for (const item of items) {
    if (signal.aborted) return
    underWay.push(work(item))
    const first = underWay.length < width ? undefined : underWay.shift()
    if (first !== undefined) yield await first
  }
  for (const result of underWay) {
    if (signal.aborted) return
    yield await result
  }
}
