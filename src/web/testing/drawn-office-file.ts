import type { OfficeCell, OfficeDocument, OfficeLine, OfficeShape, Sop } from '#sop'

const rowHeight = 14_000
const textWidth = 42_000
const columnWidth = 20_000
const shape = { width: 14_000, height: 8000 }

/** For tests: a Word file in which the steps stand in a table and the flowchart is drawn over it by hand. */
export function drawOfficeFile(sop: Sop): OfficeDocument {
  const columns = [8000, textWidth, ...sop.performers.map(() => columnWidth), 22_000, 26_000]
  const heads = ['No', 'Kegiatan', ...sop.performers.map(({ name }) => name), 'Waktu', 'Output']
  const cells: OfficeCell[] = heads.map((text, column) => ({
    ...cell(0, column, text),
    bold: true,
  }))
  for (const [row, step] of sop.steps.entries()) {
    cells.push(cell(row + 1, 0, `${row + 1}`), cell(row + 1, 1, step.activity))
    cells.push(
      cell(row + 1, heads.length - 2, '10 menit'),
      cell(row + 1, heads.length - 1, step.output),
    )
  }
  const shapes = sop.steps.map((_, row) => drawShape(sop, row))
  const lines = shapes.slice(1).map((to, at) => drawLine(at, shapes[at], to))
  const rowHeights = [10_000, ...sop.steps.map(() => rowHeight)]
  const title = { kind: 'paragraph', text: `SOP ${sop.title}` } as const
  const table = { kind: 'table', columnWidths: columns, rowHeights, cells, shapes, lines } as const
  return { kind: 'docx', blocks: [title, table] }
}

function cell(row: number, column: number, text: string): OfficeCell {
  const shaded = row === 0 ? { fill: 'D9E2F3' } : {}
  return { row, column, rows: 1, columns: 1, text, ...shaded }
}

function drawShape(sop: Sop, row: number): OfficeShape {
  const symbol = sop.steps[row]?.symbols[0]
  const column = sop.performers.findIndex(({ id }) => id === symbol?.performers[0])
  const x = 8000 + textWidth + Math.max(0, column) * columnWidth + 3000
  const kinds = {
    start: 'terminator',
    end: 'terminator',
    process: 'process',
    decision: 'decision',
  } as const
  const box = { ...shape, x, y: 10_000 + row * rowHeight + 3000 }
  return { id: `b${row}`, kind: kinds[symbol?.kind ?? 'process'], form: 'rect', text: '', box }
}

function drawLine(at: number, from: OfficeShape | undefined, to: OfficeShape): OfficeLine {
  const [start, end] = [from?.box ?? to.box, to.box]
  const points = [
    { x: start.x + shape.width / 2, y: start.y + shape.height },
    { x: end.x + shape.width / 2, y: end.y },
  ]
  return { id: `g${at}`, points, heads: 'end', text: '' }
}
