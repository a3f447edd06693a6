/**
 * Lets a line end inside of words that no line may hold: a zero-width space after each so many
 * letters of a longer run without blanks. Marks stay with their letter. Linear.
 */
export function softenLongWords(text: string, longest: number): string {
  const piece = new RegExp(
    `(?:[^\\s\\u200b\\p{M}]\\p{M}*){${longest}}(?=[^\\s\\u200b\\p{M}])`,
    'gu',
  )
  return text.replaceAll(piece, '$&\u200b')
}
