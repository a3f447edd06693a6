// Controls, and the marks that turn the direction of text: a document must not steer the terminal.
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** Text of a document or a file name as one line that a terminal only shows. */
export function printable(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(steering, '�')
}

/** The beginning of a text, for quoting it in a message. */
export function shortened(text: string, length = 60): string {
  const letters = Array.from(printable(text))
  return letters.length <= length
    ? letters.join('')
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
