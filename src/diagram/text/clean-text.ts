/** Characters that must not reach a page: they are invisible, reorder their neighbours, or are not allowed in XML. */
const unwanted =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g

/** Halves of a surrogate pair without the other half. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Gives the text as it may be shown: control characters, bidirectional overrides and soft hyphens
 * removed, broken characters as U+FFFD, each run of blanks as one space, line ends as `\n` without
 * blank lines. Right-to-left text keeps its logical order. Linear.
 */
export function cleanText(text: string): string {
  if (isPlain(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(unwanted, '')
    .replace(loneSurrogate, '\uFFFD')
    .replace(/[\t ]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '')
}

/** Gives the cleaned text on one line, line ends as spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ')
}

/** Whether the text is printable ASCII with single spaces inside only, as nearly every cell is. */
function isPlain(text: string): boolean {
  let before = 0x20
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code > 0x7e || (code === 0x20 && before === 0x20)) return false
    before = code
  }
  return before !== 0x20 || text.length === 0
}
