/** Texts as the body of an answer, each made only when the one before has gone out. */
export function streamTexts(texts: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = texts[Symbol.asyncIterator]()
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await iterator.next()
        if (next.done === true) controller.close()
        else controller.enqueue(encoder.encode(next.value))
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    // Nothing is read before somebody wants it, as nobody does who asks for the headers alone.
    { highWaterMark: 0 },
  )
}
