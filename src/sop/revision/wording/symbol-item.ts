import type { SymbolPlace } from '../../editing/command.ts'
import type { StepSymbol } from '../../model/sop.ts'
import { partItem, type ChangeContext, type ChangeItem } from './change-item.ts'
import type { ChangeMessages, PartName } from './messages/messages.ts'
import type { SymbolEdit, SymbolField } from '../revision-changes.ts'
import { changedRow, placeOf } from './step-item.ts'
import type { ValueTexts } from './value-texts.ts'

/** Words a change of a symbol. */
export function symbolItem(edit: SymbolEdit, context: ChangeContext): ChangeItem {
  const { words, old, now } = context
  const id = typeof edit.symbol === 'string' ? edit.symbol : edit.symbol.id
  const field = edit.kind === 'symbol-changed' ? edit.field : undefined
  const [was, is] = [findSymbol(old, edit.step, id), findSymbol(now, edit.step, id)]
  const text = (symbol: StepSymbol | undefined, texts: ValueTexts) =>
    symbol === undefined ? '' : fieldText(symbol, field, { step: edit.step, texts, words })
  const part: PartName = field === undefined ? 'symbol' : `symbol-${field}`
  const called = calledOf(part, { step: edit.step, symbol: id }, context)
  const values = { before: text(was, old), after: text(is, now) }
  return partItem({ ...changedRow(edit.step, context), ...values, part, what: called }, words)
}

function findSymbol(texts: ValueTexts, step: string, symbol: string): StepSymbol | undefined {
  return texts.step(step)?.symbols.find(({ id }) => id === symbol)
}

/** "jalan keluar langkah 5", "pelaksana simbol ke-2 langkah 5". */
function calledOf(part: PartName, { step, symbol }: SymbolPlace, context: ChangeContext): string {
  const { words, old, now } = context
  const texts = findSymbol(now, step, symbol) === undefined ? old : now
  const symbols = texts.step(step)?.symbols ?? []
  const row = placeOf(step, context)
  const number = symbols.findIndex(({ id }) => id === symbol) + 1
  const place = words.of(words.symbol(number), row)
  if (part === 'symbol') return place
  return words.of(words.parts[part], symbols.length < 2 ? row : place)
}

type Telling = {
  readonly step: string
  readonly texts: ValueTexts
  readonly words: ChangeMessages
}

/** A field of a symbol in words; without a field, the symbol. */
function fieldText(
  symbol: StepSymbol,
  field: SymbolField | undefined,
  { step, texts, words }: Telling,
): string {
  switch (field) {
    case undefined:
      return [words.kinds[symbol.kind], texts.performers(symbol)].filter(Boolean).join(', ')
    case 'kind':
      return words.kinds[symbol.kind]
    case 'performers':
      return texts.performers(symbol)
    case 'question':
      return symbol.question ?? ''
    case 'exits':
      return texts.ways(step, symbol.id)
    case 'join':
      return symbol.join === undefined ? '' : words.waits
  }
}
