import { rowNumber, type Exit, type Sop } from '#sop'
import { printDuration, type Duration } from '#time'
import type { Words } from '../../messages/words.ts'
import { valueAt } from './place-value.ts'

/** What stands at a place of a document, in words: which part it is, and what it says. */
export type DescribedPlace = { readonly label: string; readonly text: string }

export function describePlace(sop: Sop, place: string, words: Words): DescribedPlace {
  const names = place.split('/')
  const value = valueAt(sop, place)
  return { label: labelOf(names, words), text: textOf(sop, value, words) }
}

/** Title of a group of places: the row with its activity, the column with its name. */
export function describeGroup(sop: Sop, key: string, words: Words): string {
  const { parts } = words.conflict
  const [area = '', id = ''] = key.split('/')
  if (key === 'steps/order') return parts.order
  if (key === 'performers/order') return parts.performerOrder
  if (area === 'steps') {
    const row = sop.steps.findIndex((step) => step.id === id)
    const activity = sop.steps[row]?.activity ?? ''
    return [parts.step(rowNumber(sop, row)), activity].filter((part) => part !== '').join(': ')
  }
  if (area === 'performers') {
    return parts.performer(sop.performers.find((one) => one.id === id)?.name ?? id)
  }
  if (area === 'title' || area === 'promisedDuration') return parts[area]
  return parts.identity
}

function labelOf(names: readonly string[], words: Words): string {
  const { columns, exits } = words.editor
  const last = names.at(-1) ?? ''
  const labels: Readonly<Record<string, string>> = {
    ...words.identity,
    ...columns,
    exits: exits.title,
    kind: columns.symbol,
    symbols: columns.symbol,
    name: words.editor.performers.name,
    order: words.conflict.parts.order,
    title: words.conflict.parts.title,
  }
  return labels[last] ?? ''
}

function textOf(sop: Sop, value: unknown, words: Words): string {
  if (value === undefined) return words.conflict.removed
  if (typeof value === 'string') return value === '' ? words.identity.empty : value
  if (Array.isArray(value)) {
    return value.map((item) => textOf(sop, item, words)).join('\n') || words.identity.empty
  }
  if (isDuration(value)) return printDuration(value, words.language === 'en' ? 'en' : 'id')
  if (isExit(value)) return exitText(sop, value, words)
  return namedText(value)
}

/** Rows and columns are told by their activity or name. */
function namedText(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value)
  const named = Object.entries(value).filter(([key]) => ['activity', 'name', 'when'].includes(key))
  return named.map(([, text]) => String(text)).join(' ')
}

function exitText(sop: Sop, exit: Exit, words: Words): string {
  const { to, label = '' } = exit
  if (to.kind !== 'step') return `${label} → ${words.editor.exits[to.kind]}`
  const row = sop.steps.findIndex(({ id }) => id === to.step)
  return `${label} → ${row < 0 ? words.editor.exits.open : rowNumber(sop, row)}`.trim()
}

const durationKinds = [
  'amount',
  'range',
  'alternatives',
  'relative',
  'instant',
  'recurring',
  'unmeasured',
  'unitless',
  'shared',
  'unread',
]

function isDuration(value: unknown): value is Duration {
  if (value === null || typeof value !== 'object' || !('kind' in value)) return false
  return durationKinds.includes(String(value.kind))
}

function isExit(value: unknown): value is Exit {
  return value !== null && typeof value === 'object' && 'to' in value
}
