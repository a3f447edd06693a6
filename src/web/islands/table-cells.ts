/** A cell of the steps' table, by its row's step and what it holds in that row. */
export type CellAddress = { readonly step: string; readonly column: string }

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}

/** Which cell a field stands in; undefined outside the table. */
export function cellOf(field: Field): CellAddress | undefined {
  const step = field.closest<HTMLElement>('tbody[data-step]')?.dataset['step']
  if (step === undefined) return undefined
  const [area, , symbolOrField = ''] = field.name.split('/')
  if (area === 'mark') return { step, column: `mark ${field.value}` }
  return { step, column: area === 'symbol' ? 'kind' : symbolOrField }
}

/** The field that stands in a cell; the first symbol's where the row has several. */
export function fieldAt(form: HTMLElement, { step, column }: CellAddress): Field | undefined {
  const row = rowOf(form, step)
  const [kind, performer] = column.split(' ')
  const fields = [...(row?.querySelectorAll<Field>('input, textarea, select') ?? [])]
  return fields.find((field) => {
    if (field.type === 'hidden') return false
    const [area, , name] = field.name.split('/')
    if (kind === 'mark') return area === 'mark' && field.value === performer
    return kind === 'kind' ? area === 'symbol' : area === 'step' && name === column
  })
}

export function rowOf(form: HTMLElement, step: string): HTMLElement | undefined {
  const rows = form.querySelectorAll<HTMLElement>('tbody[data-step]')
  return [...rows].find((row) => row.dataset['step'] === step)
}
