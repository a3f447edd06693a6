/** Characters that a text of a document may have; what is longer is cut. */
export const longestText = 20_000

/**
 * Gives a text as a document can hold it: without control characters other than tab and line feed, well
 * formed, cut to `longestText`.
 */
export function documentText(text: string): string {
  const clean = text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '')
  return clean.slice(0, longestText).toWellFormed()
}
