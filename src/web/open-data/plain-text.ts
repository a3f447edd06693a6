/**
 * A text that XML, Turtle and JSON can all hold: half surrogate pairs, control characters and what
 * XML 1.0 (section 2.2) has no place for become U+FFFD. Nothing else is changed.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll(unwritable, '\u{FFFD}')
}

const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** JSON in plain ASCII that may also stand in a `<script>` of HTML: nothing in it ends one. */
export function asciiJson(value: unknown): string {
  const json = JSON.stringify(value)
  return json.replaceAll(/[^ -~]|[<>&]/g, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
}

/** A number in hexadecimal, filled up with zeros. */
export function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0')
}
