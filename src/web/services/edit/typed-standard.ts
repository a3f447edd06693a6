/** The lists of a standard whose rows are added, moved and removed one by one. */
export const rowLists = ['places', 'requirements', 'procedure', 'rows', 'channels'] as const
export type RowList = (typeof rowLists)[number]

/**
 * A standard as its form holds it, readable or not: what a browser sends is what the page shows
 * again. `rows`: ids of the rows of each list, in their order.
 */
export type TypedStandard = {
  readonly texts: ReadonlyMap<string, string>
  readonly rows: Readonly<Record<RowList, readonly string[]>>
  readonly lifeEvents: readonly string[]
}

/** More fields than the form of any standard has. */
export const mostFields = 20_000

/** What a browser sent, with plain line ends; of two fields of a name the first. Linear in the fields. */
export function readTyped(form: URLSearchParams): TypedStandard {
  const texts = new Map<string, string>()
  for (const [name, text] of form) {
    if (!texts.has(name)) texts.set(name, text.replaceAll('\r\n', '\n'))
  }
  const ids = (list: RowList) => [...new Set(form.getAll(list))]
  const rows = {
    places: ids('places'),
    requirements: ids('requirements'),
    procedure: ids('procedure'),
    rows: ids('rows'),
    channels: ids('channels'),
  }
  return { texts, rows, lifeEvents: form.getAll('lifeEvents') }
}

/** Name of a field of a row of a list. */
export function fieldOfRow(list: RowList, id: string, field: string): string {
  return `${list}/${id}/${field}`
}

/** What a button changes in a list. */
export type RowIntent =
  | { readonly kind: 'add'; readonly list: RowList }
  | { readonly kind: 'remove' | 'up' | 'down'; readonly list: RowList; readonly row: string }

/** The change that a button asks for (`add/places`, `up/places/<row>`); undefined for other buttons. */
export function readRowIntent(intent: string): RowIntent | undefined {
  const [kind, name, ...rest] = intent.split('/')
  const list = rowLists.find((known) => known === name)
  if (list === undefined) return undefined
  if (kind === 'add') return { kind, list }
  const row = rest.join('/')
  return kind === 'remove' || kind === 'up' || kind === 'down' ? { kind, list, row } : undefined
}

/** The form after a change; texts stay as they were typed. `newId`: of a row that is added. */
export function applyRowIntent(
  typed: TypedStandard,
  intent: RowIntent,
  newId: string,
): TypedStandard {
  const rows = changeRows(typed.rows[intent.list], intent, newId)
  return { ...typed, rows: { ...typed.rows, [intent.list]: rows } }
}

function changeRows(rows: readonly string[], intent: RowIntent, newId: string): readonly string[] {
  if (intent.kind === 'add') return [...rows, newId]
  const at = rows.indexOf(intent.row)
  if (at < 0) return rows
  const others = rows.toSpliced(at, 1)
  if (intent.kind === 'remove') return others
  return others.toSpliced(Math.max(at + (intent.kind === 'up' ? -1 : 1), 0), 0, intent.row)
}

/** Rows of which nothing is filled in; saving leaves them out. */
export function dropEmptyRows(typed: TypedStandard): TypedStandard {
  const filled = new Set<string>()
  for (const [name, text] of typed.texts) {
    const end = name.lastIndexOf('/')
    if (end > 0 && text.trim() !== '' && !name.endsWith('/kind')) filled.add(name.slice(0, end))
  }
  const keep = (list: RowList) => typed.rows[list].filter((id) => filled.has(`${list}/${id}`))
  const rows = {
    places: keep('places'),
    requirements: keep('requirements'),
    procedure: keep('procedure'),
    rows: keep('rows'),
    channels: keep('channels'),
  }
  return { ...typed, rows }
}
