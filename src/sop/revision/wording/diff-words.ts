/** A stretch of text that stayed, went or came. */
export type WordPiece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Texts of more words are shown as a whole: word by word nobody could follow them. */
const mostWords = 200

/**
 * Gives two texts as stretches in order: what stayed and went makes the one, what stayed and came the
 * other, but for blanks. By a longest common subsequence of words; O(words²), up to 200 words.
 */
export function diffWords(before: string, after: string): readonly WordPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (Math.max(old.length, now.length) > mostWords) {
    return [...stretch('removed', [before]), ...stretch('added', [after])]
  }
  const common = commonWords(old, now)
  const pieces: WordPiece[] = []
  let [a, b] = [0, 0]
  for (const [nextA, nextB] of [...common, [old.length, now.length] as const]) {
    pieces.push(
      ...stretch('removed', old.slice(a, nextA)),
      ...stretch('added', now.slice(b, nextB)),
    )
    pieces.push(...stretch('same', now.slice(nextB, nextB + 1)))
    ;[a, b] = [nextA + 1, nextB + 1]
  }
  return joined(pieces)
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function stretch(kind: WordPiece['kind'], words: readonly string[]): WordPiece[] {
  const text = words.join(' ')
  return text === '' ? [] : [{ kind, text }]
}

/** Places of the words that both texts have in the same order, as many as can be. */
function commonWords(
  old: readonly string[],
  now: readonly string[],
): (readonly [number, number])[] {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (a: number, b: number) => lengths[a * width + b] ?? 0
  for (let a = old.length - 1; a >= 0; a -= 1) {
    for (let b = now.length - 1; b >= 0; b -= 1) {
      lengths[a * width + b] =
        old[a] === now[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let [a, b] = [0, 0]; a < old.length && b < now.length;) {
    if (old[a] === now[b]) pairs.push([a++, b++])
    else if (at(a + 1, b) >= at(a, b + 1)) a += 1
    else b += 1
  }
  return pairs
}

function joined(pieces: readonly WordPiece[]): WordPiece[] {
  const result: WordPiece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.kind === piece.kind)
      result[result.length - 1] = { ...piece, text: `${last.text} ${piece.text}` }
    else result.push(piece)
  }
  return result
}
