/** What the form says of where its answer goes: `data-keep`. */
export type KeepSetting = {
  readonly address: string
  readonly channel: string
  readonly code?: string
  readonly deviceToken?: string
}

/** Questions that were neither answered nor passed over, in their order. */
export function listUnanswered(form: HTMLFormElement): readonly HTMLInputElement[] {
  const first = new Map<string, HTMLInputElement>()
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=radio][name^="n-"]'))
    if (!first.has(box.name)) first.set(box.name, box)
  const data = new FormData(form)
  return [...first.values()].filter(({ name }) => !data.has(name))
}

/** The answer in a form: `n-` rates an element, `p-` its importance, `x-` is a further question. */
export function readFormAnswer(form: HTMLFormElement, id: string, setting: KeepSetting) {
  const { address: _, ...sends } = setting
  const data = new FormData(form)
  const remarks: Record<string, string> = {}
  for (const { name, value } of form.querySelectorAll('textarea')) {
    if (value.trim() !== '') remarks[name.slice(2)] = value.trim()
    data.delete(name)
  }
  const isTablet = setting.channel === 'tablet'
  return {
    answerId: id,
    serviceId: textOf(data, 'service'),
    ...sends,
    // The form on a tablet was perhaps shown days ago, to somebody else.
    ...(isTablet ? { answeredOn: localDay(new Date()) } : { token: textOf(data, 'token') }),
    scores: numbersOf(data, 'n-'),
    importance: numbersOf(data, 'p-'),
    extra: numbersOf(data, 'x-'),
    remarks,
  }
}

export function textOf(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value : ''
}

function numbersOf(data: FormData, begin: string): Record<string, number> {
  const chosen = [...data.keys()]
    .filter((name) => name.startsWith(begin) && /^\d+$/.test(textOf(data, name)))
    .map((name) => [name.slice(2), Number(textOf(data, name))] as const)
  return Object.fromEntries(chosen)
}

function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
