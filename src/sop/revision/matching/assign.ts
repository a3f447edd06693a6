/**
 * Gives for each row of a table of costs the column that it is paired with, so that the sum is the
 * least; undefined for a row that costs at least `limit` with its column, or has none. Rows may be
 * fewer or more than columns. O(n² m) with n the shorter side. Hungarian method by shortest
 * augmenting paths with potentials (R. Jonker, A. Volgenant, "A shortest augmenting path algorithm
 * for dense and sparse linear assignment problems", Computing 38, 1987).
 */
export function assign(
  costs: readonly (readonly number[])[],
  limit: number,
): readonly (number | undefined)[] {
  const columns = costs[0]?.length ?? 0
  if (costs.length > columns) return turned(assign(transposed(costs, columns), limit), costs.length)
  const capped = costs.map((row) => row.map((cost) => Math.min(cost, limit)))
  const search = startSearch(capped.length, columns)
  for (let row = 1; row <= capped.length; row += 1) addRow(search, capped, row)
  const pairs: (number | undefined)[] = capped.map(() => undefined)
  for (let column = 1; column <= columns; column += 1) {
    const row = (search.rowOf[column] ?? 0) - 1
    if (row >= 0 && (capped[row]?.[column - 1] ?? limit) < limit) pairs[row] = column - 1
  }
  return pairs
}

/** Row and column 0 stand for "none yet"; the others count from 1. */
type Search = {
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  readonly rowOf: Int32Array
  readonly cameFrom: Int32Array
}

function startSearch(rows: number, columns: number): Search {
  return {
    rowPrice: new Float64Array(rows + 1),
    columnPrice: new Float64Array(columns + 1),
    rowOf: new Int32Array(columns + 1),
    cameFrom: new Int32Array(columns + 1),
  }
}

/** Pairs one more row: the cheapest way from it to a free column, changing pairs along the way. */
function addRow(search: Search, costs: readonly (readonly number[])[], row: number): void {
  const { rowOf, cameFrom } = search
  rowOf[0] = row
  const slack = new Float64Array(rowOf.length).fill(Infinity)
  const done = new Uint8Array(rowOf.length)
  let column = 0
  do {
    done[column] = 1
    column = step(search, costs[(rowOf[column] ?? 0) - 1] ?? [], { column, slack, done })
  } while (rowOf[column] !== 0)
  while (column !== 0) {
    const from = cameFrom[column] ?? 0
    rowOf[column] = rowOf[from] ?? 0
    column = from
  }
}

type Front = { readonly column: number; readonly slack: Float64Array; readonly done: Uint8Array }

/** Looks from one column's row at all open columns, raises the prices, and gives the nearest. */
function step(search: Search, costs: readonly number[], { column, slack, done }: Front): number {
  const { rowPrice, columnPrice, rowOf, cameFrom } = search
  const price = rowPrice[rowOf[column] ?? 0] ?? 0
  let [least, nearest] = [Infinity, 0]
  for (let other = 1; other < rowOf.length; other += 1) {
    if (done[other] === 1) continue
    const reduced = (costs[other - 1] ?? Infinity) - price - (columnPrice[other] ?? 0)
    if (reduced < (slack[other] ?? Infinity)) {
      slack[other] = reduced
      cameFrom[other] = column
    }
    const now = slack[other] ?? Infinity
    if (now < least) [least, nearest] = [now, other]
  }
  for (let other = 0; other < rowOf.length; other += 1) {
    if (done[other] === 1) {
      const row = rowOf[other] ?? 0
      rowPrice[row] = (rowPrice[row] ?? 0) + least
      columnPrice[other] = (columnPrice[other] ?? 0) - least
    } else slack[other] = (slack[other] ?? Infinity) - least
  }
  return nearest
}

function transposed(costs: readonly (readonly number[])[], columns: number): number[][] {
  return Array.from({ length: columns }, (_, column) => costs.map((row) => row[column] ?? Infinity))
}

function turned(
  pairs: readonly (number | undefined)[],
  length: number,
): readonly (number | undefined)[] {
  const result = Array.from<number | undefined>({ length })
  for (const [column, row] of pairs.entries()) if (row !== undefined) result[row] = column
  return result
}
