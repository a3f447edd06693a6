import type { DurationUnit, SingleDuration } from './duration.ts'
import { durationUnits, unitWords } from './duration-units.ts'
import { takeUnit } from './quantity.ts'
import { readTrailingText, type DurationWithTail } from './trailing-text.ts'

/** Reads a duration that is said by a word instead of an amount: "Seketika", "Triwulan", "Menyesuaikan". */
export function readNamedDuration(text: string): DurationWithTail | undefined {
  return (
    readInstant(text) ??
    readUnmeasured(text) ??
    readRecurring(text) ??
    readShared(text) ??
    readDayH(text)
  )
}

/** Adds the remark that follows the word. */
function withTrailing(
  duration: Extract<SingleDuration, { kind: 'instant' | 'recurring' }>,
  text: string,
): DurationWithTail | undefined {
  const trailing = readTrailingText(text)
  if (trailing === undefined) return undefined
  const { note, tail } = trailing
  return { duration: note === undefined ? duration : { ...duration, note }, tail }
}

function readInstant(text: string): DurationWithTail | undefined {
  const match = /^(?:seketika|saat itu juga|langsung|otomatis|real[ -]?time)(?!\p{L})/iu.exec(text)
  return match === null ? undefined : withTrailing({ kind: 'instant' }, text.slice(match[0].length))
}

const unmeasuredForm =
  /^(?:selama|menyesuaikan|disesuaikan|sesuai|tergantung|bergantung|kondisional|situasional|fleksibel|relatif|insidental|sewaktu-waktu|setiap (?:saat|ada)|terus[ -]menerus|berkelanjutan|tidak (?:ada (?:durasi|batas|jangka)|terbatas|terukur|ditentukan|dapat (?:ditentukan|diukur|diperkirakan)))(?!\p{L})/iu

function readUnmeasured(text: string): DurationWithTail | undefined {
  if (!unmeasuredForm.test(text) || text.includes(';')) return undefined
  return { duration: { kind: 'unmeasured', reason: text }, tail: '' }
}

/** "Triwulan" and "semesteran" stand alone; other units are "harian" or "setiap hari". */
function readRecurring(text: string): DurationWithTail | undefined {
  const every = /^(?:setiap|tiap|per|sekali(?: dalam)?) (?:1 )?(?:se(?=\p{L}))?/iu.exec(text)
  if (every !== null) {
    const unit = takeUnit(text.slice(every[0].length).replace(/^(?=24 jam)/i, 'x '))
    return unit && withTrailing({ kind: 'recurring', every: unit.value }, unit.rest)
  }
  for (const unit of durationUnits) {
    const rest = afterName(text, unit)
    if (rest !== undefined) return withTrailing({ kind: 'recurring', every: unit }, rest)
  }
  return undefined
}

function afterName(text: string, unit: DurationUnit): string | undefined {
  const { one, every } = unitWords[unit].id
  const standsAlone = unit === 'quarter' || unit === 'semester'
  const match = new RegExp(`^(?:${every}${standsAlone ? `|${one}` : ''})(?!\\p{L})`, 'iu').exec(
    text,
  )
  return match === null ? undefined : text.slice(match[0].length)
}

function readShared(text: string): DurationWithTail | undefined {
  const step = /^termasuk (?:dalam |waktu )*langkah ([^ ;]+)$/iu.exec(text)?.[1]
  return step === undefined ? undefined : { duration: { kind: 'shared', step }, tail: '' }
}

/** "H-3": three days before the day itself. */
function readDayH(text: string): DurationWithTail | undefined {
  const [, sign, days = '0'] = /^H ?([-–+]) ?([1-9]\d{0,3})$/i.exec(text) ?? []
  if (sign === undefined) return undefined
  const quantity = { amount: Number(days), unit: 'day' } as const
  const relation = sign === '+' ? 'after' : 'before'
  return { duration: { kind: 'relative', quantity, relation, event: 'hari H' }, tail: '' }
}
