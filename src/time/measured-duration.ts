import type { DurationTerms, Quantity, SingleDuration } from './duration.ts'
import type { Taken } from './number-words.ts'
import { takeQuantity, takeRange } from './quantity.ts'
import { joinNotes, readTrailingText, type DurationWithTail } from './trailing-text.ts'

/**
 * Reads an amount or a range with what may stand around it: "maksimal 2 hari kerja per berkas",
 * "3 Bulan (60 Hari Kerja)", "30 menit sebelum jam mulai (otomatis)".
 */
export function readMeasured(text: string): DurationWithTail | undefined {
  const limits = takeLimits(text)
  const range = takeRange(limits.rest)
  if (range !== undefined) {
    const additions = readAdditions(range.rest, limits)
    return (
      additions && { ...additions, duration: { kind: 'range', ...range.value, ...additions.terms } }
    )
  }
  const quantity = takeQuantity(limits.rest)
  return quantity && (readRelative(quantity, limits) ?? readAmount(quantity, limits))
}

type Limits = { readonly atMost?: true; readonly about?: string; readonly rest: string }

const limitForms = [
  {
    gives: 'atMost',
    form: /^(?:maksimal|maksimum|maks|max|paling (?:lama|lambat|banyak)|selambat-lambatnya|selama-lamanya|(?:tidak lebih|kurang) dari)(?![\p{L}-])\.?:? ?/iu,
  },
  { gives: 'atMost', form: /^[<≤] ?/ },
  {
    gives: 'about',
    form: /^(kurang lebih|lebih kurang|sekitar|kira-kira|minimal|minimum|paling (?:cepat|sedikit|singkat)) /iu,
  },
  { gives: 'about', form: /^(?:\+\/-|±|~) ?/ },
  { gives: 'nothing', form: /^(?:selama|dalam waktu|dalam|waktu):? /iu },
] as const

/** Takes the words before an amount. Those that make it vague are kept, to become a note. */
function takeLimits(text: string, before: Omit<Limits, 'rest'> = {}): Limits {
  for (const { gives, form } of limitForms) {
    const match = form.exec(text)
    if (match === null) continue
    const rest = text.slice(match[0].length)
    const about = match[1]?.toLowerCase() ?? 'kurang lebih'
    if (gives === 'atMost') return takeLimits(rest, { ...before, atMost: true })
    return takeLimits(rest, gives === 'about' ? { ...before, about } : before)
  }
  return { ...before, rest: text }
}

const relations = [
  { relation: 'before', form: /^ ?(?:sebelum) (.+)$/iu },
  { relation: 'after', form: /^ ?(?:setelah|sesudah|pasca) (.+)$/iu },
  { relation: 'since', form: /^ ?(?:(?:terhitung )?(?:sejak|mulai)) (.+)$/iu },
] as const

/** "30 menit sebelum jam mulai (otomatis)": the event takes all words up to a last remark in brackets. */
function readRelative(quantity: Taken<Quantity>, limits: Limits): DurationWithTail | undefined {
  for (const { relation, form } of relations) {
    const words = form.exec(quantity.rest)?.[1]
    const [, event = '', remark] = /^([^;]+?)(?: \(([^()]+)\))?$/.exec(words ?? '') ?? []
    if (event === '') continue
    const duration: SingleDuration = {
      kind: 'relative',
      quantity: quantity.value,
      relation,
      event,
      ...(limits.atMost && { atMost: limits.atMost }),
      ...noteOf(joinNotes(limits.about, remark?.trim())),
    }
    return { duration, tail: '' }
  }
  return undefined
}

function readAmount(quantity: Taken<Quantity>, limits: Limits): DurationWithTail | undefined {
  const additions = readAdditions(quantity.rest, limits)
  if (additions === undefined) return undefined
  const { terms, tail } = additions
  return { duration: { kind: 'amount', quantity: quantity.value, ...terms }, tail }
}

type Additions = { readonly terms: DurationTerms; readonly tail: string }

/** "per berkas", then "(60 hari kerja)", then remarks. */
function readAdditions(text: string, limits: Limits): Additions | undefined {
  const per = takePer(text)
  const equals = takeEqual(per.rest)
  const trailing = readTrailingText(equals?.rest ?? per.rest)
  if (trailing === undefined) return undefined
  const terms: DurationTerms = {
    ...(limits.atMost && { atMost: limits.atMost }),
    ...(per.value !== '' && { per: per.value }),
    ...(equals && { equals: equals.value }),
    ...noteOf(joinNotes(limits.about, trailing.note)),
  }
  // a remark that is nothing but a quantity would be read as the equal: it stands in doubled brackets
  if (equals === undefined && takeQuantity(terms.note ?? '')?.rest === '') return undefined
  return { terms, tail: trailing.tail }
}

const perForm =
  /^(?: ?\/ ?| per | (?:untuk )?(?:se)?tiap )(?!atau(?!\p{L}))(\p{L}[^,.;:()]*?)(?=$| ?[,.;:(]| (?:sebelum|setelah|sesudah|sejak|jika|apabila|bila|tidak|maksimal|dengan|untuk)(?!\p{L}))/iu

function takePer(text: string): Taken<string> {
  const match = perForm.exec(text)
  return { value: match?.[1] ?? '', rest: text.slice(match?.[0].length ?? 0) }
}

function takeEqual(text: string): Taken<Quantity> | undefined {
  const match = /^[ ,.;:–—-]*\(=? ?([^()]+?) ?\)/.exec(text)
  const quantity = takeQuantity(match?.[1] ?? '')
  if (match === null || quantity?.rest !== '') return undefined
  return { value: quantity.value, rest: text.slice(match[0].length) }
}

function noteOf(note: string): { readonly note?: string } {
  return note === '' ? {} : { note }
}
