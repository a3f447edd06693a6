/** The beginning of a sequence of pieces, and all of it, the beginning included. */
export type Peeked = { readonly head: Uint8Array; readonly pieces: AsyncIterable<Uint8Array> }

/** Takes so many bytes off the beginning of pieces, fewer where there are no more. */
export async function peek(pieces: AsyncIterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const iterator = pieces[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let [length, ended] = [0, false]
  while (length < bytes && !ended) {
    const next = await iterator.next()
    ended = next.done === true
    if (next.done !== true) {
      taken.push(next.value)
      length += next.value.length
    }
  }
  const rest = async function* () {
    yield* taken
    if (!ended) yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { head: Buffer.concat(taken).subarray(0, bytes), pieces: rest() }
}
