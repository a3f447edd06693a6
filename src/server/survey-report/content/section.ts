import type { Report, ReportBlock, ReportChapter, ReportColumn, ReportTable } from '#print'

/** Gives blocks under a heading, or nothing where there are none. */
export function section(title: string, blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: title }, ...blocks]
}

type Align = ReportColumn['align']

/** A column with its share of the width. */
export function column(title: string, share: number, align: Align = 'left'): ReportColumn {
  return { title, share, align }
}

/** Gives a table whose rows are counted in a first column. */
export function countedTable(
  caption: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
): ReportTable {
  return {
    kind: 'table',
    caption,
    columns: [column('No.', 0.8, 'center'), ...columns],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  }
}

/** Numbers sections within their chapter, tables and pictures through the report. */
export function numberBlocks(chapters: readonly ReportChapter[]): Report['chapters'] {
  let [tables, charts] = [0, 0]
  return chapters.map((chapter) => {
    let headings = 0
    const blocks = chapter.blocks.map((block): ReportBlock => {
      switch (block.kind) {
        case 'heading':
          headings += 1
          return { ...block, text: `${letterOf(headings)}. ${block.text}` }
        case 'table':
          tables += 1
          return { ...block, caption: `Tabel ${tables}. ${block.caption}` }
        case 'chart':
          charts += 1
          return { ...block, caption: `Gambar ${charts}. ${block.caption}` }
        case 'list':
        case 'paragraph':
        case 'signature':
          return block
      }
    })
    return { ...chapter, blocks }
  })
}

function letterOf(number: number): string {
  return String.fromCharCode(64 + number)
}
