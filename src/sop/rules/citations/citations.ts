import type { Sop } from '../../model/sop.ts'
import type { Subject } from '../subject.ts'
import { readCitation, type Citation } from './citation.ts'
import { isIsoDate } from './iso-date.ts'
import type { KnownRegulation, RegulationKey } from './known-regulations.ts'

/** A line of the legal basis, as written and as read. */
export type CitedLine = { readonly text: string; readonly citation: Citation }

/** Reads the lines of the legal basis that hold anything. Linear. */
export function readCitations(sop: Sop): readonly CitedLine[] {
  return sop.identity.legalBasis
    .filter((text) => /\p{L}/u.test(text))
    .map((text) => ({ text: text.trim(), citation: readCitation(text) }))
}

/** The known regulation that a citation names by kind, number and year. */
export function findKnown(
  { context }: Subject,
  { kind, number, year }: Citation,
): KnownRegulation | undefined {
  return context.regulations.find(
    (known) => known.kind === kind && known.number === number && known.year === year,
  )
}

/** "UU 25/2009". */
export function printKey({ kind, number, year }: RegulationKey): string {
  return `${kind} ${number}/${year}`
}

/** "UU 25/2009 tentang Pelayanan Publik". */
export function printKnown(known: KnownRegulation): string {
  return `${printKey(known)} tentang ${known.about}`
}

/**
 * The day the SOP takes effect, or was made where that is not filled in; '' where neither is a
 * date.
 */
export function dateInForce({ identity }: Sop): string {
  return [identity.effectiveOn, identity.madeOn].find(isIsoDate) ?? ''
}
