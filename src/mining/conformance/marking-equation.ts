/** A column of the equation: its cost and its entries, by row. */
export type Column = {
  readonly cost: number
  readonly entries: readonly (readonly [row: number, value: number])[]
}

const tolerance = 1e-7
/** Where the costs have many ties pivots can go round: then the prices are taken as they are. */
const mostPivots = 300

/**
 * The linear program `min c·x, A·x = b, x ≥ 0` with costs not below 0, solved for one `b` after the
 * other by the dual simplex method on a dense tableau (Lemke 1954; Bertsimas & Tsitsiklis, Introduction
 * to Linear Optimization, 1997, 4.5). Since only `b` changes, the basis found for one is a start for
 * the next. It begins with artificial variables, which may only be 0. Costs rows × (rows + columns)
 * per pivot, less where the tableau is sparse.
 */
export class MarkingEquation {
  /** Prices of the rows: no column gains more by them than it costs. */
  readonly prices: Float64Array
  private readonly rows: number
  private readonly columns: number
  private readonly width: number
  private readonly table: Float64Array
  private readonly reduced: Float64Array
  private readonly basis: Int32Array
  private readonly values: Float64Array
  /** Columns where the pivot row is not 0. */
  private readonly touched: Int32Array
  private saved: { table: Float64Array; reduced: Float64Array; basis: Int32Array } | undefined

  constructor(columns: readonly Column[], rows: number) {
    this.rows = rows
    this.columns = columns.length
    this.width = columns.length + rows
    this.table = new Float64Array(rows * this.width)
    this.reduced = new Float64Array(this.width)
    this.prices = new Float64Array(rows)
    this.values = new Float64Array(rows)
    this.touched = new Int32Array(this.width)
    this.basis = Int32Array.from({ length: rows }, (_, row) => this.columns + row)
    for (const [index, column] of columns.entries()) {
      this.reduced[index] = column.cost
      for (const [row, value] of column.entries) this.table[row * this.width + index] = value
    }
    for (let row = 0; row < rows; row += 1) this.table[row * this.width + this.columns + row] = 1
  }

  /** Keeps the present basis for `restart`. */
  save(): void {
    const { table, reduced, basis } = this
    this.saved = { table: table.slice(), reduced: reduced.slice(), basis: basis.slice() }
  }

  /** Goes back to the basis that was saved, so that what follows does not depend on what came before. */
  restart(): void {
    if (this.saved === undefined) return
    this.table.set(this.saved.table)
    this.reduced.set(this.saved.reduced)
    this.basis.set(this.saved.basis)
  }

  /**
   * Brings `prices` to those that are worth most for `sides`, or near them. False: nothing fulfils the
   * equation, and the prices are such that no column gains anything while `sides` is worth something.
   */
  solve(sides: Float64Array): boolean {
    this.setValues(sides)
    for (let pivots = 0; pivots < mostPivots; pivots += 1) {
      const row = this.leavingRow()
      if (row < 0) break
      const column = this.enteringColumn(row)
      if (column < 0) {
        const sign = (this.values[row] ?? 0) < 0 ? -1 : 1
        this.setPrices(this.table, row * this.width, sign)
        return false
      }
      this.pivot(row, column)
    }
    this.setPrices(this.reduced, 0, -1)
    return true
  }

  private setPrices(from: Float64Array, start: number, sign: number): void {
    const first = start + this.columns
    for (let row = 0; row < this.rows; row += 1) this.prices[row] = sign * (from[first + row] ?? 0)
  }

  private setValues(sides: Float64Array): void {
    this.values.fill(0)
    for (const [side, amount] of sides.entries()) {
      if (amount === 0) continue
      for (let row = 0, at = this.columns + side; row < this.rows; row += 1, at += this.width)
        this.values[row] = (this.values[row] ?? 0) + amount * (this.table[at] ?? 0)
    }
  }

  /** The row whose variable is furthest from what it may be; -1: all are fine. */
  private leavingRow(): number {
    let worst = tolerance
    let found = -1
    for (let row = 0; row < this.rows; row += 1) {
      const value = this.values[row] ?? 0
      const fault = (this.basis[row] ?? 0) >= this.columns ? Math.abs(value) : -value
      if (fault <= worst) continue
      worst = fault
      found = row
    }
    return found
  }

  /** The column that keeps all reduced costs from falling below 0; of several the surest to divide by. */
  private enteringColumn(row: number): number {
    const at = row * this.width
    const sign = (this.values[row] ?? 0) < 0 ? -1 : 1
    let found = -1
    let least = Infinity
    let size = 0
    for (let column = 0; column < this.columns; column += 1) {
      const entry = sign * (this.table[at + column] ?? 0)
      if (entry <= tolerance) continue
      const ratio = (this.reduced[column] ?? 0) / entry
      if (ratio > least + 1e-12 || (ratio >= least - 1e-12 && entry <= size)) continue
      least = Math.min(least, ratio)
      size = entry
      found = column
    }
    return found
  }

  private pivot(row: number, column: number): void {
    const { table, values, width, touched } = this
    const at = row * width
    const scale = 1 / (table[at + column] ?? 1)
    let count = 0
    for (let index = 0; index < width; index += 1) {
      const entry = table[at + index] ?? 0
      if (entry === 0) continue
      table[at + index] = Math.abs(entry) < 1e-11 ? 0 : entry * scale
      touched[count] = index
      count += 1
    }
    const value = (values[row] ?? 0) * scale
    values[row] = value
    const from = { table, at, touched, count }
    for (let other = 0; other < this.rows; other += 1) {
      const factor = table[other * width + column] ?? 0
      if (factor === 0 || other === row) continue
      subtractRow(from, { list: table, start: other * width, factor })
      values[other] = (values[other] ?? 0) - factor * value
    }
    const factor = this.reduced[column] ?? 0
    if (factor !== 0) subtractRow(from, { list: this.reduced, start: 0, factor })
    this.basis[row] = column
  }
}

/** Takes `factor` times the pivot row, which has entries only at `touched`, from another row. */
function subtractRow(
  pivot: { table: Float64Array; at: number; touched: Int32Array; count: number },
  row: { list: Float64Array; start: number; factor: number },
): void {
  const { table, at, touched, count } = pivot
  const { list, start, factor } = row
  for (let index = 0; index < count; index += 1) {
    const column = touched[index] ?? 0
    list[start + column] = (list[start + column] ?? 0) - factor * (table[at + column] ?? 0)
  }
}
