/** No row of an audit is longer; what is would only fill the memory. */
const mostLetters = 32 * 1024 * 1024

/** Gives the lines of UTF-8 text without their ends; a longer one than any row can be comes in parts. */
export async function* readLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > mostLetters) {
      lines.push(rest)
      rest = ''
    }
    yield lines
  }
  rest += decoder.decode()
  if (rest !== '') yield [rest]
}
