import { boardSorts, type Board, type BoardCounts, type BoardRequest, type BoardRow } from '#server'
import { dateText } from '../../layout/date-text.ts'
import { Pager } from '../../layout/pager.tsx'
import type { Words } from '../../messages/words.ts'
import { boardAddress } from './board-query.ts'

type BoardPageProps = {
  readonly words: Words
  readonly board: Board
  readonly query: BoardRequest
  /** May the person bring in a list of needs? */
  readonly mayWrite: boolean
}

/** How far every unit is: a row a unit, each leading to what the unit needs. */
export function BoardPage(props: BoardPageProps) {
  const { words, board, query, mayWrite } = props
  const w = words.inventory.board
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{w.title}</h1>
          <p class="lead-text">{w.lead}</p>
        </div>
        <div class="actions">
          <a class="button quiet" href={boardAddress(query, {}, '/board/print')}>
            {w.print}
          </a>
          <a class="button quiet" href={boardAddress(query, {}, '/board/board.csv')}>
            {w.csv}
          </a>
          {mayWrite && (
            <a class="button quiet" href="/needs/list">
              {words.needList.link}
            </a>
          )}
        </div>
      </div>
      <Filters {...props} />
      <Line {...props} />
      <BoardTable {...props} />
      <Pager
        words={words.list}
        page={board.page}
        pageCount={board.pageCount}
        addressOf={(page) => boardAddress(query, { page })}
      />
    </>
  )
}

/** The whole board on paper. */
export function BoardPaper({ words, board }: Pick<BoardPageProps, 'words' | 'board'>) {
  return (
    <>
      <h1>{words.inventory.board.title}</h1>
      <p class="facts">{dateText(new Date(), words)}</p>
      <BoardTable words={words} board={board} />
    </>
  )
}

function Filters({ words, query }: BoardPageProps) {
  const w = words.inventory.board
  return (
    <search>
      <form class="filters board-filters" action="/board">
        {query.unitId !== undefined && <input type="hidden" name="unit" value={query.unitId} />}
        <label class="field grow">
          {w.search}
          <input type="search" name="search" value={query.search ?? ''} />
        </label>
        <label class="field">
          {w.sort}
          <select name="sort">
            {boardSorts.map((sort) => (
              <option key={sort} value={sort} selected={sort === (query.sort ?? 'name')}>
                {w.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
        <button class="primary">{w.apply}</button>
      </form>
    </search>
  )
}

/** The way back up, where the board is narrowed to a unit. */
function Line({ words, board, query }: BoardPageProps) {
  if (board.line.length === 0) return null
  return (
    <p class="crumb">
      <a href={boardAddress({ ...(query.sort && { sort: query.sort }) })}>
        {words.inventory.board.all}
      </a>
      {board.line.map(({ id, name }, at) => (
        <span key={id}>
          {' › '}
          {at === board.line.length - 1 ? (
            <b>{name}</b>
          ) : (
            <a href={boardAddress(query, { unitId: id })}>{name}</a>
          )}
        </span>
      ))}
    </p>
  )
}

const countColumns = [
  'needed',
  'drafted',
  'underWay',
  'inForce',
  'overAged',
  'overdue',
] as const satisfies (keyof BoardCounts)[]

function BoardTable({
  words,
  board,
  query,
}: Omit<BoardPageProps, 'query' | 'mayWrite'> & { query?: BoardRequest }) {
  const w = words.inventory.board
  if (board.rows.length === 0) return <p class="nothing">{w.nothing}</p>
  return (
    <table class="list board">
      <thead>
        <tr>
          <th scope="col">{w.columns.unit}</th>
          {countColumns.map((column) => (
            <th scope="col" class="number" key={column}>
              {w.columns[column]}
            </th>
          ))}
          <th scope="col">{w.columns.changed}</th>
        </tr>
      </thead>
      <tbody>
        {board.rows.map((row) => (
          <Row key={row.unitId} words={words} row={row} query={query} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{w.totals(board.unitCount)}</th>
          <Counts words={words} counts={board.totals} />
          <td>–</td>
        </tr>
      </tfoot>
    </table>
  )
}

function Row(props: {
  readonly words: Words
  readonly row: BoardRow
  readonly query: BoardRequest | undefined
}) {
  const { words, row, query } = props
  const w = words.inventory.board
  return (
    <tr>
      <th scope="row">
        <a href={`/needs?unit=${row.unitId}`}>{row.unitName}</a>
        {row.above !== null && <small>{row.above}</small>}
        {row.below > 0 && query !== undefined && query.unitId !== row.unitId && (
          <small>
            <a href={boardAddress(query, { unitId: row.unitId })}>{w.narrow(row.below)}</a>
          </small>
        )}
      </th>
      <Counts words={words} counts={row} />
      <td data-label={w.columns.changed}>
        {row.changedAt === null ? <small>{w.never}</small> : dateText(row.changedAt, words)}
      </td>
    </tr>
  )
}

function Counts({ words, counts }: { readonly words: Words; readonly counts: BoardCounts }) {
  const { columns } = words.inventory.board
  return (
    <>
      {countColumns.map((column) => (
        <td
          key={column}
          class="number"
          data-label={columns[column]}
          data-zero={counts[column] === 0}
          data-late={counts[column] > 0 && (column === 'overdue' || column === 'overAged')}
        >
          {counts[column]}
        </td>
      ))}
    </>
  )
}
