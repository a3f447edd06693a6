/** A column of a table: how wide it is, in letters. */
export type TextRow = { readonly widths: readonly number[]; readonly cells: readonly string[] }

const gap = '  '

/** Lays texts beside each other, each broken into lines of its width. */
export function textColumns({ widths, cells }: TextRow): string {
  const columns = cells.map((text, column) => wrapText(text, widths[column] ?? 1))
  const height = Math.max(1, ...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, column) => (lines[line] ?? '').padEnd(widths[column] ?? 1))
      .join(gap)
      .trimEnd(),
  ).join('\n')
}

/** Breaks a text at its line ends and spaces into lines of `width` letters at most; longer words are divided. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width))
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => divide(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function divide(word: string, width: number): readonly string[] {
  const parts: string[] = []
  for (let from = 0; from < word.length; from += width) parts.push(word.slice(from, from + width))
  return parts
}
