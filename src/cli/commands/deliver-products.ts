import { join, resolve } from 'node:path'
import type { Outcome, Report } from '../documents/for-each-document.ts'
import type { Input } from '../documents/list-inputs.ts'
import { writeWhole } from '../documents/write-whole.ts'
import { exitCode } from '../exit-code.ts'
import type { Messages } from '../messages/messages.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { failureReport, shownName } from './failure-report.ts'
import { notesText, readingNotes } from './reading-notes.ts'

/** One file made of an SOP: its content, and what follows the SOP's name (`.pdf`, `-2.svg`). */
export type Product = { readonly suffix: string; readonly data: string | Uint8Array }

/** What was made of an SOP, with what the reader must know that it does not show; or why nothing was. */
export type Made =
  | { readonly products: readonly Product[]; readonly notices: readonly string[] }
  | { readonly failed: string }

/** Where products go. */
export type Place =
  | { readonly kind: 'standard-output' }
  | {
      readonly kind: 'file' | 'folder'
      readonly path: string
      /** Full paths that are not written again: the inputs, and what has been written. */
      readonly taken: Set<string>
    }

/** Puts what was made of one SOP where it belongs, and says what could not be done. */
export async function deliverProducts(
  outcome: Outcome<Made>,
  place: Place,
  session: Session,
): Promise<Report> {
  if (outcome.kind !== 'done') return failureReport(outcome, session)
  const { input, document, result } = outcome
  const { words, language } = session
  const name = shownName(input, words.standardInput)
  if ('failed' in result) {
    const told = `${words.unprinted(name, printable(result.failed))}\n`
    return { code: exitCode.unreadable, told }
  }
  const crowd = place.kind === 'folder' ? undefined : findCrowd({ input, ...result }, words)
  if (crowd !== undefined) return { code: exitCode.usage, told: crowd }
  const notes = [...readingNotes(document, language), ...result.notices]
  const told = notesText(input, notes, words)
  const [first] = result.products
  if (place.kind === 'standard-output') {
    return { code: exitCode.fine, told, ...(first && { out: first.data }) }
  }
  const faults = await writeProducts(result.products, { input, place }, session)
  return { code: faults === '' ? exitCode.fine : exitCode.unreadable, told: told + faults }
}

/** Why it takes a folder to hold what was made: several SOPs in one file, told at the first, or several pages. */
function findCrowd(
  made: { readonly input: Input; readonly products: readonly Product[] },
  words: Messages,
): string | undefined {
  const { input, products } = made
  const { number, count } = input.part ?? { number: 1, count: 1 }
  const name = shownName(input, words.standardInput)
  if (count > 1) return number === 1 ? `${words.severalSops(name, count)}\n` : ''
  return products.length > 1 ? `${words.severalPages(name, products.length)}\n` : undefined
}

type Target = { readonly input: Input; readonly place: Exclude<Place, { kind: 'standard-output' }> }

/** Writes files; gives a line for each that could not be written. No input and no other result is overwritten. */
async function writeProducts(
  products: readonly Product[],
  { input, place }: Target,
  { words }: Session,
): Promise<string> {
  const lines: string[] = []
  for (const { suffix, data } of products) {
    const path = place.kind === 'file' ? place.path : join(place.path, input.name + suffix)
    const taken = place.taken.has(resolve(path))
    place.taken.add(resolve(path))
    const fault = taken ? 'taken' : await writeWhole(path, data)
    if (fault !== undefined) lines.push(`${words.unwritable(printable(path), fault)}\n`)
  }
  return lines.join('')
}
