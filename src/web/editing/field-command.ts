import {
  identityLists,
  identityTexts,
  type EditCommand,
  type StepText,
  type Sop,
  type Target,
} from '#sop'
import { readDuration, type Duration } from '#time'
import { joinAddress, splitAddress } from './address.ts'
import { durationText } from './duration-text.ts'

const stepTexts: readonly StepText[] = ['activity', 'requirements', 'output', 'note', 'phase']

/**
 * The change that a form field asks for when it holds these values; undefined for fields that are
 * none of the document's. The document is needed to know what a duration's words stood for.
 */
export function readField(
  sop: Sop,
  name: string,
  values: readonly string[],
): EditCommand | undefined {
  const [area = '', ...rest] = splitAddress(name) ?? []
  const text = values.at(-1) ?? ''
  switch (area) {
    case 'title':
      return { kind: 'set-title', text }
    case 'promise':
      return { kind: 'set-promise', duration: durationFrom(sop, sop.promisedDuration, text) }
    case 'identity':
      return readIdentityField(rest[0], text)
    case 'approver':
      return readApproverField(rest[0], text)
    case 'step':
      return readStepField(sop, rest, text)
    case 'symbol':
      return readSymbolField(rest, text)
    case 'mark':
      return readMarks(sop, rest, values)
    case 'exit':
      return readExitField(rest, text)
    case 'performer':
      return readPerformerField(rest, text)
    default:
      return undefined
  }
}

function readIdentityField(field: string | undefined, text: string): EditCommand | undefined {
  const line = identityTexts.find((known) => known === field)
  if (line !== undefined) return { kind: 'set-identity', field: line, text }
  const list = identityLists.find((known) => known === field)
  if (list === undefined) return undefined
  return { kind: 'set-identity-list', field: list, lines: text.split('\n') }
}

function readApproverField(field: string | undefined, text: string): EditCommand | undefined {
  const known = (['position', 'name', 'nip'] as const).find((name) => name === field)
  return known === undefined ? undefined : { kind: 'set-approver', field: known, text }
}

function readStepField(
  sop: Sop,
  [id = '', field]: readonly string[],
  text: string,
): EditCommand | undefined {
  const known = stepTexts.find((name) => name === field)
  if (known !== undefined) return { kind: 'set-step-text', step: id, field: known, text }
  if (field === 'optional') {
    return { kind: 'set-optional', step: id, when: text === '' ? undefined : text }
  }
  const row = sop.steps.findIndex((step) => step.id === id)
  if (field === 'number') {
    return { kind: 'set-number', step: id, number: text === String(row + 1) ? undefined : text }
  }
  if (field !== 'duration') return undefined
  const duration = durationFrom(sop, sop.steps[row]?.duration, text)
  return { kind: 'set-duration', step: id, duration }
}

/** Words that were only shown again stand for the duration that they were printed from. */
function durationFrom(sop: Sop, shown: Duration | undefined, text: string): Duration | undefined {
  return durationText(sop, shown) === text ? shown : readDuration(text)
}

function readSymbolField(
  [step = '', symbol = '', field]: readonly string[],
  text: string,
): EditCommand | undefined {
  const place = { step, symbol }
  if (field === 'question') return { kind: 'set-question', place, text }
  if (field === 'join') return { kind: 'set-join', place, join: text === 'all' ? 'all' : undefined }
  const to = (['start', 'process', 'decision', 'end'] as const).find((kind) => kind === text)
  return field === 'kind' && to !== undefined ? { kind: 'set-symbol', place, to } : undefined
}

/** Marks come in the order of the columns; those that stood keep theirs, so the primary stays. */
function readMarks(
  sop: Sop,
  [step = '', symbol = '']: readonly string[],
  values: readonly string[],
): EditCommand {
  const symbols = sop.steps.find(({ id }) => id === step)?.symbols
  const before = symbols?.find(({ id }) => id === symbol)?.performers ?? []
  const performers = [...before.filter((id) => values.includes(id)), ...values]
  return { kind: 'set-performers', place: { step, symbol }, performers }
}

function readExitField(
  [step = '', symbol = '', at = '', field]: readonly string[],
  text: string,
): EditCommand | undefined {
  const place = { step, symbol, exit: Number(at) }
  if (field === 'label') return { kind: 'label-exit', place, text }
  return field === 'to' ? { kind: 'target-exit', place, to: readTarget(text) } : undefined
}

/** A target as the value of a choice: `stop`, `open`, `to/s3` or `to/s3/2`. */
export function writeTarget(to: Target): string {
  if (to.kind !== 'step') return to.kind
  return to.symbol === undefined
    ? joinAddress('to', to.step)
    : joinAddress('to', to.step, to.symbol)
}

/** The target that such a value names; `open` where it names none. */
export function readTarget(text: string): Target {
  if (text === 'stop') return { kind: 'stop' }
  const [kind, step, symbol] = splitAddress(text) ?? []
  if (kind !== 'to' || step === undefined) return { kind: 'open' }
  return symbol === undefined ? { kind: 'step', step } : { kind: 'step', step, symbol }
}

function readPerformerField(
  [performer = '', field]: readonly string[],
  text: string,
): EditCommand | undefined {
  if (field === 'name') return { kind: 'name-performer', performer, name: text }
  if (field === 'group') return { kind: 'group-performer', performer, group: text }
  const to = (['internal', 'external', 'software'] as const).find((kind) => kind === text)
  return field === 'kind' && to !== undefined ? { kind: 'set-performer', performer, to } : undefined
}
