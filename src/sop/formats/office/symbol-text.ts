/** Characters that symbol fonts show in the places of others, by their code in the font. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x72: '❒', 0x9f: '•', 0xa7: '▪', 0xa8: '□',
  0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
} // prettier-ignore
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings,
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒' },
  'wingdings 3': { 0x67: '◀', 0x75: '▶' },
  webdings: { 0x61: '✓', 0x72: '✗' },
  symbol: { 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb7: '•', 0xd6: '√', 0xb4: '×' },
}

/**
 * Gives a text as it is seen in its font: in symbol fonts "ü" may be a check mark. Codes stand as they
 * are or in the private area from U+F000; a sign of the private area that is not known is left out.
 */
export function symbolText(text: string, font: string | undefined): string {
  const name = font?.toLowerCase() ?? ''
  const signs = Object.hasOwn(fonts, name) ? fonts[name] : undefined
  if (signs === undefined && !/[\uf000-\uf0ff]/.test(text)) return text
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    const isPrivate = code >= 0xf000 && code <= 0xf0ff
    const known = (signs ?? wingdings)[isPrivate ? code - 0xf000 : code]
    return known ?? (isPrivate ? '' : character)
  }).join('')
}
