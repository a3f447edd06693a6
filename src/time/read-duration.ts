import type { Duration, DurationOption, SingleDuration } from './duration.ts'
import { readMeasured } from './measured-duration.ts'
import { readNamedDuration } from './named-duration.ts'
import { takeNumber } from './number-words.ts'
import { hasMatchedBrackets, joinNotes, type DurationWithTail } from './trailing-text.ts'

/** Longer texts are not taken apart, only kept. */
const longestText = 1000

/**
 * Reads a duration as Indonesian SOPs print it. Undefined where nothing is filled in: empty, or only
 * dashes. What says why no time can be promised ("Selama kegiatan", "tidak ada durasi waktu") is
 * `unmeasured`; what cannot be read is `unread`, kept to the letter. `printDuration` writes what was
 * read in a form that reads back as the same.
 */
export function readDuration(text: string): Duration | undefined {
  if (text.length > longestText) return { kind: 'unread', text }
  const clean = text
    .replaceAll(/\s+/gu, ' ')
    .replace(/[ .]+$/, '')
    .replace(/^ /, '')
  if (/^[-–—_ ]*$/.test(clean)) return undefined
  return readAlternatives(clean) ?? readAlone(clean) ?? { kind: 'unread', text }
}

function readAlone(text: string): Duration | undefined {
  const read = readOne(text) ?? readUnitless(text)
  return read && addNote(read.duration, read.tail)
}

function readOne(text: string): DurationWithTail | undefined {
  return readMeasured(text) ?? readNamedDuration(text)
}

/** "5", but not the time of day "08.00". */
function readUnitless(text: string): DurationWithTail | undefined {
  const number = takeNumber(text)
  if (number?.rest !== '' || /^\d+\.\d\d$/.test(text)) return undefined
  return { duration: { kind: 'unitless', amount: number.value }, tail: '' }
}

function addNote(duration: SingleDuration, tail: string): SingleDuration | undefined {
  if (tail === '') return duration
  const { kind } = duration
  if (kind !== 'amount' && kind !== 'range' && kind !== 'instant' && kind !== 'recurring') {
    return undefined
  }
  return { ...duration, note: joinNotes(duration.note, tail) }
}

/** The first way to split in which every part is a duration. */
function readAlternatives(text: string): Duration | undefined {
  for (const separator of [/;/g, /,? atau /g, / ?\/ ?(?=\d)/g]) {
    const parts = splitOutsideBrackets(text, separator)
    const options = parts.map(readOption).filter((option) => option !== undefined)
    if (parts.length > 1 && options.length === parts.length) {
      return { kind: 'alternatives', options }
    }
  }
  return undefined
}

function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(separator)) {
    const part = text.slice(from, match.index)
    if (!hasMatchedBrackets(part)) continue
    parts.push(part.trim())
    from = match.index + match[0].length
  }
  return [...parts, text.slice(from).trim()]
}

/** "dengan bupati: 7 hari" and "7 hari dengan bupati". */
function readOption(text: string): DurationOption | undefined {
  for (const colon of text.matchAll(/: /g)) {
    const read = readOne(text.slice(colon.index + 2))
    const duration = read && addNote(read.duration, read.tail)
    const when = text.slice(0, colon.index).trim()
    if (duration !== undefined && when !== '') return optionOf(duration, when)
  }
  const read = readOne(text)
  return read && optionOf(read.duration, read.tail)
}

function optionOf(duration: SingleDuration, when: string): DurationOption | undefined {
  if (/[:;]/.test(when) || !hasMatchedBrackets(when) || duration.kind === 'shared') return undefined
  return when === '' ? { duration } : { duration, when }
}
