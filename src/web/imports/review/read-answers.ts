import type { EditCommand, Sop } from '#sop'
import type { Answer, KeptDoubt } from '#server'
import { splitAddress } from '../../editing/address.ts'
import { readField, readTarget } from '../../editing/field-command.ts'
import type { Words } from '../../messages/words.ts'
import { fieldsOfDoubt } from './doubt-fields.ts'

/** What the button of the review form asks for. */
export type ReviewIntent =
  | { readonly kind: 'settle' | 'reopen'; readonly doubt: number }
  | {
      readonly kind:
        | 'keep'
        | 'settle-page'
        | 'accept'
        | 'save'
        | 'save-anyway'
        | 'renew'
        | 'drop'
        | 'take-back'
    }

const plain = [
  'settle-page',
  'accept',
  'save',
  'save-anyway',
  'renew',
  'drop',
  'take-back',
] as const

/** Unknown ones only keep what was typed. */
export function readReviewIntent(text: string): ReviewIntent {
  const [, kind, doubt] = /^(settle|reopen)\/(\d{1,6})$/.exec(text) ?? []
  if (kind === 'settle' || kind === 'reopen') return { kind, doubt: Number(doubt) }
  return { kind: plain.find((known) => known === text) ?? 'keep' }
}

/**
 * A person's answers: what the form says about each open doubt that it showed, and which of them are
 * settled by the button that was pressed.
 */
export function readAnswers(
  { content, doubts }: { readonly content: Sop; readonly doubts: readonly KeptDoubt[] },
  form: URLSearchParams,
  words: Words,
): readonly Answer[] {
  const intent = readReviewIntent(form.get('intent') ?? '')
  const shown = form.getAll('shown').map(Number)
  return doubts.flatMap((doubt, at) => {
    if (doubt.settled !== undefined) return []
    const settled =
      intent.kind === 'accept' ||
      (intent.kind === 'settle-page' && shown.includes(at)) ||
      (intent.kind === 'settle' && intent.doubt === at)
    const names = shown.includes(at) ? fieldsOfDoubt(content, doubt, words) : []
    const commands = names.flatMap(({ name }) => readCommand(content, name, form) ?? [])
    return settled || commands.length > 0 ? [{ doubt: at, commands, settled }] : []
  })
}

function readCommand(sop: Sop, name: string, form: URLSearchParams): EditCommand | undefined {
  const values = form.getAll(name).map((value) => value.replaceAll('\r\n', '\n'))
  if (values.length === 0) return undefined
  const [area, step = '', symbol = ''] = splitAddress(name) ?? []
  if (area !== 'next') return readField(sop, name, values)
  const exits = values[0] === '' ? undefined : [{ to: readTarget(values[0] ?? '') }]
  return { kind: 'set-exits', place: { step, symbol }, exits }
}
