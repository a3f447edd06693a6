import type { ComparedCell, ComparedRow, SopComparison, WordedCell } from '#sop'
import { anchorOf } from '../drawing/flow-description.tsx'
import { ComparedHead, ComparedTable, type ComparedProps } from './compared-table.tsx'

/** The common rows: what each SOP does there, or in words that it does nothing. */
export function ComparedSteps(props: ComparedProps) {
  const { worded, words, comparison } = props
  return (
    <ComparedTable label={words.compare.steps} sops={props.columns.length} cells="long">
      <ComparedHead {...props} />
      <tbody>
        {worded.rows.map(({ cells }, row) => (
          <tr key={row} id={`row-${row + 1}`}>
            <th scope="row">
              {`${worded.row} ${row + 1}`}
              <small>{words.compare.have(countSteps(comparison.rows[row]), cells.length)}</small>
            </th>
            {cells.map((cell, column) => (
              <Cell
                key={column}
                head={worded.heads[column] ?? ''}
                cell={cell}
                href={addressOf(props, row, column)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </ComparedTable>
  )
}

function countSteps(row: ComparedRow | undefined): number {
  return row?.cells.filter(({ kind }) => kind === 'step').length ?? 0
}

/** A step leads to itself in its SOP, one that stands elsewhere to its row. */
function addressOf(
  { comparison, columns }: ComparedProps,
  row: number,
  column: number,
): string | undefined {
  const cell = comparison.rows[row]?.cells[column]
  if (cell === undefined || cell.kind === 'none') return undefined
  if (cell.kind === 'elsewhere') return `#row-${findRow(comparison, column, cell.step) + 1}`
  const id = comparison.sops[column]?.steps[cell.step]?.id ?? ''
  return `${columns[column]?.address}#${anchorOf(id)}`
}

function findRow({ rows }: SopComparison, column: number, step: number): number {
  const holds = (cell: ComparedCell | undefined) => cell?.kind === 'step' && cell.step === step
  return rows.findIndex(({ cells }) => holds(cells[column]))
}

function Cell(props: {
  readonly head: string
  readonly cell: WordedCell
  readonly href: string | undefined
}) {
  const { head, cell, href } = props
  if (cell.kind !== 'step') {
    return (
      <td data-label={head} class="absent">
        {href === undefined ? cell.mark : <a href={href}>{cell.mark}</a>}
      </td>
    )
  }
  return (
    <td data-label={head}>
      <a href={href}>{cell.number}</a>
      <p>{cell.activity}</p>
      <small>{`${cell.performers} · ${cell.duration}`}</small>
      {cell.mark !== '' && <small class="mark-words">{cell.mark}</small>}
    </td>
  )
}
