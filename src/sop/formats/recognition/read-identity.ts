import { readDate, readDuration } from '#time'
import type { Duration } from '#time'
import type { Approver, Identity } from '../../model/sop.ts'
import type { IdentityField } from '../../rules/rule.ts'
import type { Doubt } from '../doubt.ts'
import { oneLine, tidyLines } from './cell-text.ts'
import type { FoundField, FoundFields } from './find-identity-fields.ts'
import type { LabelField } from './identity-labels.ts'
import { isEmptyText } from './marks.ts'
import { readOffice } from './read-office.ts'

/** The identity part of an SOP with its title and promised time, and what is not sure about it. */
export type ReadIdentity = {
  readonly title: string
  readonly identity: Identity
  readonly promisedDuration?: Duration
  readonly doubts: readonly Doubt[]
}

/** Gives the identity that labelled values and unlabelled texts make. */
export function readIdentity({ fields, rest }: FoundFields): ReadIdentity {
  const doubts: Doubt[] = fields
    .filter(({ sure }) => !sure)
    .map(({ field, text }) => unsure(field, text))
  const valueOf = (field: LabelField) => pickValue(fields, field, doubts)
  const list = (field: LabelField) => readList(valueOf(field))
  const promise = oneLine(valueOf('promisedDuration'))
  const promised = readDuration(promise)
  const title = oneLine(valueOf('title'))
  const number = oneLine(valueOf('number'))
  const office = readOffice(rest, [title, number])
  for (const doubt of office.doubts) doubts.push(doubt)
  if (title === '') doubts.push(unsure('title', office.title))
  const identity: Identity = {
    government: oneLine(valueOf('government')) || office.government,
    unit: oneLine(valueOf('unit')) || office.unit,
    number: withoutBlanks(number),
    madeOn: dateOf('madeOn', valueOf('madeOn'), doubts),
    revisedOn: dateOf('revisedOn', valueOf('revisedOn'), doubts),
    effectiveOn: readEffective(valueOf, doubts),
    approver: readApprover(valueOf('approver'), doubts),
    legalBasis: list('legalBasis'),
    qualifications: list('qualifications'),
    relatedSops: list('relatedSops'),
    equipment: list('equipment'),
    warnings: list('warnings'),
    records: list('records'),
  }
  if (promised?.kind === 'unread' || promised?.kind === 'unitless') {
    doubts.push({
      ...unsure('promisedDuration', promise),
      code: 'duration-unsure',
    })
  }
  return {
    title: title || office.title,
    identity,
    ...(promised && { promisedDuration: promised }),
    doubts,
  }
}

function unsure(field: LabelField, found: string): Doubt {
  const place: IdentityField = field === 'ratifiedOn' ? 'effectiveOn' : field
  return { code: 'identity-unsure', place: { kind: 'identity', field: place }, found }
}

/** The first filled value; others that say something else are told. */
function pickValue(fields: readonly FoundField[], field: LabelField, doubts: Doubt[]): string {
  const values = fields.filter((one) => one.field === field && !isEmptyText(one.text))
  const [first, ...others] = values.map(({ text }) => text)
  for (const text of new Set(others)) {
    if (first !== undefined && comparable(text) !== comparable(first)) {
      doubts.push(unsure(field, text))
    }
  }
  return first ?? ''
}

function comparable(text: string): string {
  const lines = tidyLines(text).filter((line) => !isEmptyText(line))
  return lines.join(' ').toLowerCase()
}

function withoutBlanks(text: string): string {
  return isEmptyText(text) ? '' : text
}

function dateOf(field: LabelField, text: string, doubts: Doubt[]): string {
  const line = oneLine(text)
  const date = readDate(line)
  if (date === undefined && !isEmptyText(line)) doubts.push(unsure(field, line))
  return date ?? ''
}

/** "Tanggal Efektif"; where it is missing, "Tanggal Pengesahan". */
function readEffective(valueOf: (field: LabelField) => string, doubts: Doubt[]): string {
  const effective = dateOf('effectiveOn', valueOf('effectiveOn'), doubts)
  const ratified = valueOf('ratifiedOn')
  if (effective === '') return dateOf('ratifiedOn', ratified, doubts)
  if (ratified !== '' && readDate(oneLine(ratified)) !== effective) {
    doubts.push(unsure('ratifiedOn', oneLine(ratified)))
  }
  return effective
}

const rank = /^(pembina|penata|pengatur|juru)\b/i
const role =
  /\b(kepala|kadis|sekretaris|camat|lurah|bupati|wali ?kota|gubernur|inspektur|direktur|asisten|ketua|kabag|kabid|plt|plh|pj)\b/i

/** Position, name and NIP in the order in which they stand under a signature. */
function readApprover(text: string, doubts: Doubt[]): Approver {
  const lines = tidyLines(text).filter((line) => !isEmptyText(line))
  const nipAt = lines.findIndex((line) => /^nip\b/i.test(line))
  const nip = (lines[nipAt] ?? '').replace(/^nip\b[\s.:]*/i, '')
  const before = (nipAt === -1 ? lines : lines.slice(0, nipAt)).filter((line) => !rank.test(line))
  const after = nipAt === -1 ? [] : lines.slice(nipAt + 1)
  const isNamed = before.length > 1
  const name = isNamed ? (before.at(-1) ?? '') : ''
  const position = (isNamed ? before.slice(0, -1) : before).join(' ')
  const dropped = [...lines.filter((line) => rank.test(line)), ...after]
  const guessed = (isNamed && nipAt === -1) || (position !== '' && !role.test(position))
  const approver = { position: position.replace(/,$/, ''), name, nip: withoutBlanks(nip) }
  if (guessed) doubts.push(unsure('approver', text))
  for (const line of dropped)
    doubts.push({ code: 'left-over', place: { kind: 'identity', field: 'approver' }, found: line })
  return approver
}

const numbered = /^(?:\(?\d{1,3}[.)]\s*|\(?(?:[a-z]|[ivx]{2,4})[.)]\s+|[-•–*▪➢✓]\s*)/

/** One entry for each line; where lines are numbered, those without a number go on with the one above. */
function readList(text: string): string[] {
  const lines = tidyLines(text).filter((line) => !isEmptyText(line.replace(numbered, '')))
  const isNumbered = numbered.test(lines[0] ?? '')
  const entries: string[] = []
  for (const line of lines) {
    const goesOn = isNumbered && !numbered.test(line) && entries.length > 0
    if (goesOn) entries[entries.length - 1] += ` ${line}`
    else entries.push(line.replace(numbered, ''))
  }
  return entries
}
