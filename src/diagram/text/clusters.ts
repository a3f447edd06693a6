/**
 * Characters drawn over or joined to the one before. A fixed list, not the engine's Unicode tables:
 * every engine must break the same text at the same place.
 */
export const zeroWidthRanges: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x06d6, 0x06dc],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0x1f3fb, 0x1f3ff],
  [0xe0000, 0xe01ef],
]

const joiner = 0x200d

/** No honest cluster is longer; thousands of marks over one letter are cut into several. */
const longestCluster = 32

/** Tells whether a character takes no room of its own: a combining mark, a joiner, a variation or skin tone. */
export function isZeroWidth(code: number): boolean {
  return code >= 0x0300 && zeroWidthRanges.some(([first, last]) => code >= first && code <= last)
}

/** Gives where the cluster (a character with its marks, an emoji sequence, a flag) that begins at `start` ends. */
export function clusterEnd(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0
  let end = start + lengthOf(first)
  if (isRegionalIndicator(first) && isRegionalIndicator(text.codePointAt(end) ?? 0)) end += 2
  while (end < text.length && end - start < longestCluster) {
    const code = text.codePointAt(end) ?? 0
    const joined = text.charCodeAt(end - 1) === joiner
    if (!joined && !isZeroWidth(code)) break
    end += lengthOf(code)
  }
  return end
}

function lengthOf(code: number): number {
  return code > 0xffff ? 2 : 1
}

/** Tells whether a character is half of a flag. */
export function isRegionalIndicator(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff
}
