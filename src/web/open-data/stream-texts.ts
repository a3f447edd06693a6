/**
 * Texts as the body of an answer, each made only when the one before has gone out. A fault on the way
 * is told, and breaks the answer off, so that nobody takes a part for the whole.
 */
export function streamTexts(
  texts: AsyncIterable<string>,
  tell: (fault: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = texts[Symbol.asyncIterator]()
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const next = await iterator.next()
          if (next.done === true) controller.close()
          else controller.enqueue(encoder.encode(next.value))
        } catch (fault) {
          tell(fault)
          controller.error(fault)
        }
      },
      async cancel() {
        await iterator.return?.()
      },
    },
    // Nothing is read before somebody wants it, as nobody does who asks for the headers alone.
    { highWaterMark: 0 },
  )
}
