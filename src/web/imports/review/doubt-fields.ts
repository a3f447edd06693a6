import { rowNumber, type Doubt, type Sop, type Step, type StepSymbol } from '#sop'
import { joinAddress } from '../../editing/address.ts'
import { durationText } from '../../editing/duration-text.ts'
import { writeTarget } from '../../editing/field-command.ts'
import { offeredChoices, targetChoices } from '../../editing/target-choices.ts'
import type { Words } from '../../messages/words.ts'

/** A control that changes what is doubted; `name` is that of the editor's field for the same thing. */
export type DoubtField = { readonly name: string; readonly label: string } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'choice'; readonly value: string; readonly choices: readonly Choice[] }
  | {
      readonly kind: 'marks'
      readonly marked: readonly string[]
      readonly choices: readonly Choice[]
    }
)
type Choice = { readonly value: string; readonly text: string }

type Reading = { readonly sop: Sop; readonly words: Words }

/** The controls for what is doubted; none where there is nothing to change, or it is not there any more. */
export function fieldsOfDoubt(sop: Sop, doubt: Doubt, words: Words): readonly DoubtField[] {
  const reading = { sop, words }
  const { place } = doubt
  switch (place.kind) {
    case 'document':
      return []
    case 'performer':
      return performerFields(reading, place.performer)
    case 'identity':
      return identityFields(reading, place.field)
    case 'step': {
      const step = sop.steps.find(({ id }) => id === place.step)
      return step === undefined ? [] : stepFields(reading, doubt, step)
    }
  }
}

function performerFields({ sop, words }: Reading, id: string): readonly DoubtField[] {
  const performer = sop.performers.find((one) => one.id === id)
  if (performer === undefined) return []
  const { name, kind, kinds } = words.editor.performers
  return [
    text(joinAddress('performer', id, 'name'), name, performer.name),
    {
      kind: 'choice',
      name: joinAddress('performer', id, 'kind'),
      label: kind,
      value: performer.kind,
      choices: choicesOf(kinds),
    },
  ]
}

type IdentityPlace = Extract<Doubt['place'], { kind: 'identity' }>['field']

function identityFields({ sop, words }: Reading, field: IdentityPlace): readonly DoubtField[] {
  const { fields } = words.imports.review
  if (field === 'title') return [text('title', fields.title, sop.title)]
  if (field === 'promisedDuration') {
    const value = durationText(sop, sop.promisedDuration)
    return [text('promise', words.identity.promisedDuration, value)]
  }
  if (field === 'approver') {
    const { approver } = sop.identity
    const parts = ['position', 'name', 'nip'] as const
    return parts.map((part) => text(joinAddress('approver', part), fields[part], approver[part]))
  }
  const value = sop.identity[field]
  const written = typeof value === 'string' ? value : value.join('\n')
  return [text(joinAddress('identity', field), words.identity[field], written)]
}

const cellTexts = ['activity', 'requirements', 'output', 'note'] as const

function stepFields(reading: Reading, doubt: Doubt, step: Step): readonly DoubtField[] {
  const { place, code } = doubt
  if (place.kind !== 'step') return []
  const cell = cellTexts.find((field) => field === place.field)
  if (cell !== undefined) {
    const label = reading.words.editor.columns[cell]
    return [text(joinAddress('step', step.id, cell), label, step[cell])]
  }
  if (place.field === 'duration' || code === 'duration-unsure')
    return [durationField(reading, step)]
  return symbolFields(reading, doubt, step)
}

function durationField({ sop, words }: Reading, step: Step): DoubtField {
  const value = durationText(sop, step.duration)
  return text(joinAddress('step', step.id, 'duration'), words.editor.columns.duration, value)
}

function symbolFields(reading: Reading, { place, code }: Doubt, step: Step): readonly DoubtField[] {
  if (place.kind !== 'step') return []
  const named = step.symbols.find(({ id }) => id === place.symbol)
  const symbol = place.symbol === undefined ? step.symbols[0] : named
  if (symbol === undefined) return []
  const at = { step, symbol }
  switch (code) {
    case 'performer-unsure':
      return [markField(reading, at)]
    case 'symbol-unsure':
      return [kindField(reading, at)]
    case 'row-unsure':
      return [kindField(reading, at), markField(reading, at)]
    case 'target-unsure':
    case 'label-unsure':
      return exitFields(reading, at, place.exit ?? 0)
    case 'duration-unsure':
    case 'column-unsure':
    case 'identity-unsure':
    case 'text-unsure':
    case 'left-over':
      return []
  }
}

type SymbolAt = { readonly step: Step; readonly symbol: StepSymbol }

function markField({ sop, words }: Reading, { step, symbol }: SymbolAt): DoubtField {
  return {
    kind: 'marks',
    name: joinAddress('mark', step.id, symbol.id),
    label: words.editor.columns.performers,
    marked: symbol.performers,
    choices: sop.performers.map(({ id, name }) => ({ value: id, text: name })),
  }
}

function kindField({ words }: Reading, { step, symbol }: SymbolAt): DoubtField {
  return {
    kind: 'choice',
    name: joinAddress('symbol', step.id, symbol.id, 'kind'),
    label: words.editor.columns.symbol,
    value: symbol.kind,
    choices: choicesOf(words.editor.symbols),
  }
}

/** A symbol without ways out of its own goes on to the next one, or is led elsewhere. */
function exitFields(reading: Reading, at: SymbolAt, exit: number): readonly DoubtField[] {
  const { step, symbol } = at
  const { exits } = reading.words.editor
  if (symbol.exits === undefined) {
    const onward = { value: '', text: reading.words.imports.review.next }
    const name = joinAddress('next', step.id, symbol.id)
    return [targetField(reading, at, { name, value: '', first: onward })]
  }
  const way = symbol.exits[exit]
  if (way === undefined) return []
  const name = (field: string) => joinAddress('exit', step.id, symbol.id, exit, field)
  const open = { value: 'open', text: exits.open }
  return [
    text(name('label'), exits.label, way.label ?? ''),
    targetField(reading, at, { name: name('to'), value: writeTarget(way.to), first: open }),
  ]
}

function targetField(
  { sop, words }: Reading,
  { step }: SymbolAt,
  field: { readonly name: string; readonly value: string; readonly first: Choice },
): DoubtField {
  const { name, value, first } = field
  const row = sop.steps.indexOf(step)
  const steps = offeredChoices(targetChoices(sop, words.editor), row, value)
  const stop = { value: 'stop', text: words.editor.exits.stop }
  return {
    kind: 'choice',
    name,
    label: words.editor.exits.to,
    value,
    choices: [first, ...steps, stop],
  }
}

function text(name: string, label: string, value: string): DoubtField {
  return { kind: 'text', name, label, value }
}

function choicesOf(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }))
}

/** Where a doubt is, in words. */
export function wordPlace(sop: Sop, { place }: Doubt, words: Words): string {
  const { places, fields } = words.imports.review
  switch (place.kind) {
    case 'document':
      return places.document
    case 'performer':
      return places.performer(sop.performers.find(({ id }) => id === place.performer)?.name ?? '')
    case 'identity':
      return place.field === 'title' ? fields.title : words.identity[place.field]
    case 'step': {
      const row = sop.steps.findIndex(({ id }) => id === place.step)
      const step = places.step(rowNumber(sop, row) || String(row + 1))
      return place.exit === undefined ? step : `${step}, ${places.exit(place.exit + 1)}`
    }
  }
}
