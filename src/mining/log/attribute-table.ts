import type { Attribute, AttributeColumn, AttributeKind } from './event-log.ts'

type Growing = {
  readonly key: string
  readonly kind: AttributeKind
  readonly rows: number[]
  /** Numbers, or places of texts. */
  readonly values: number[]
  readonly texts: Map<string, number>
}

/** Gathers attributes by row into a column for each key and kind, in the order met. */
export class AttributeTable {
  readonly #columns = new Map<string, Growing>()

  /** Rows must ascend. */
  add(row: number, attributes: readonly Attribute[]): void {
    for (const attribute of attributes) {
      const column = this.#column(attribute)
      column.rows.push(row)
      const { value } = attribute
      column.values.push(typeof value === 'number' ? value : placeOf(value, column.texts))
    }
  }

  /** What was gathered. */
  columns(): readonly AttributeColumn[] {
    return Array.from(this.#columns.values(), ({ key, kind, rows, values, texts }) =>
      kind === 'string' || kind === 'id'
        ? {
            key,
            kind,
            rows: Uint32Array.from(rows),
            texts: [...texts.keys()],
            values: Int32Array.from(values),
          }
        : { key, kind, rows: Uint32Array.from(rows), values: Float64Array.from(values) },
    )
  }

  #column({ key, kind }: Attribute): Growing {
    const name = `${kind} ${key}`
    const found = this.#columns.get(name)
    if (found !== undefined) return found
    const column = { key, kind, rows: [], values: [], texts: new Map<string, number>() }
    this.#columns.set(name, column)
    return column
  }
}

function placeOf(text: string, texts: Map<string, number>): number {
  const place = texts.get(text)
  if (place !== undefined) return place
  texts.set(text, texts.size)
  return texts.size - 1
}
