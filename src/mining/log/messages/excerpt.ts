// Controls, lone surrogates, and the marks that turn the direction of text.
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\ufeff\ufffe\uffff]/gu

/**
 * Gives the beginning of a text of a log on one line, at most `longest` characters, for quoting it in a
 * sentence: a tab, line end or any other sign that does not show stands as '\t', '\n' or '\u{…}', so
 * that what is wrong with a value can be seen and a log cannot steer the terminal.
 */
export function excerpt(text: string, longest = 80): string {
  const start = Array.from(text.slice(0, 2 * longest))
    .slice(0, longest)
    .join('')
  const line = start.replaceAll(hidden, show)
  return start.length < text.length ? `${line}…` : line
}

const shown = new Map([
  ['\t', String.raw`\t`],
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
])

function show(sign: string): string {
  return shown.get(sign) ?? `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`
}
