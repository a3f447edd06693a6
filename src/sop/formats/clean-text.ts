import type { Notice, Path } from './reading.ts'

// C0 and C1 controls but tab and line feed, and the two characters that Unicode and XML forbid
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g // oxlint-disable-line no-control-regex

/**
 * Gives a text as it can be stored, drawn and printed everywhere: control characters other than tab
 * and line feed are removed, line ends are line feeds, a lone surrogate becomes U+FFFD. Emoji,
 * right-to-left letters and markup are texts like any other and stay.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll(unprintable, '')
    .toWellFormed()
}

/**
 * Gives a copy of a value of lists, records and texts with every text cleaned, and a notice for each
 * text that lost characters (line ends aside). Goes as deep as the value does.
 */
export function cleanTexts<T>(value: T, notices: Notice[], path: Path = []): T {
  return cleanValue(value, notices, path) as T // oxlint-disable-line typescript/no-unsafe-type-assertion -- only texts are replaced, by texts
}

function cleanValue(value: unknown, notices: Notice[], path: Path): unknown {
  if (typeof value === 'string') {
    const clean = cleanText(value)
    if (clean.length < value.replaceAll('\r\n', '\n').length || !value.isWellFormed()) {
      notices.push({ code: 'characters-removed', path, found: clean })
    }
    return clean
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => cleanValue(item, notices, [...path, index]))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(
    entries.map(([key, item]) => [key, cleanValue(item, notices, [...path, key])]),
  )
}
