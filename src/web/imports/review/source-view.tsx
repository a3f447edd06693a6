import type { KeptDoubt } from '#server'
import type { OfficeBlock, OfficeDocument, OfficeTable } from '#sop'
import type { Words } from '../../messages/words.ts'
import { SourcePlainTable } from './source-plain-table.tsx'
import { SourceTableDrawing, type MarkedRows } from './source-table-drawing.tsx'
import { cropTable } from './table-geometry.ts'

type SourceProps = {
  readonly words: Words
  readonly source: OfficeDocument
  readonly doubts: readonly KeptDoubt[]
}

/** So many blocks stand from the beginning, and so many in all with those that are marked. */
const firstBlocks = 20
const mostBlocks = 40

/** What the office file shows, in its order, with the rows marked about which something is unsure. */
export function SourceView({ words, source, doubts }: SourceProps) {
  const marked = new Set(doubts.map((doubt) => doubt.source?.block))
  const shown = source.blocks
    .map((block, at) => ({ block, at }))
    .filter(({ at }) => at < firstBlocks || marked.has(at))
    .slice(0, mostBlocks)
  return (
    <>
      {shown.map(({ block, at }) => (
        <Block key={at} words={words} block={block} at={at} marks={marksOf(doubts, at)} />
      ))}
    </>
  )
}

/** Numbers of the open doubts about each row of a block. */
function marksOf(doubts: readonly KeptDoubt[], block: number): MarkedRows {
  const rows = doubts.flatMap(({ source, settled }, at) =>
    source?.block === block && source.row !== undefined && settled === undefined
      ? [{ row: source.row, number: at + 1 }]
      : [],
  )
  const byRow = Map.groupBy(rows, ({ row }) => row)
  return new Map([...byRow].map(([row, list]) => [row, list.map(({ number }) => number)]))
}

function Block(props: {
  readonly words: Words
  readonly block: OfficeBlock
  readonly at: number
  readonly marks: MarkedRows
}) {
  const { words, block, at, marks } = props
  if (block.kind === 'paragraph') return <p class="source-text">{block.text}</p>
  const w = words.imports.review
  const table = cropTable(block)
  const title = tableTitle(words, block, at)
  return (
    <section class="source-table" aria-label={title}>
      <div class="drawn-page">
        <SourceTableDrawing words={words} block={at} table={table} marks={marks} title={title} />
      </div>
      {table !== block && <p class="lead-text">{w.notAllShown}</p>}
      <details>
        <summary>{w.tableOf(title)}</summary>
        <div class="table-frame">
          <SourcePlainTable table={table} title={title} />
        </div>
      </details>
    </section>
  )
}

function tableTitle(words: Words, table: OfficeTable, at: number): string {
  const name = words.imports.review.table(at + 1)
  if (table.sheet === undefined) return name
  return `${name}, ${words.imports.review.sheet(table.sheet)}`
}
