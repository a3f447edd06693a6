import type { TextField } from '#diagram'
import type { Unprintable } from '#print'
import type { Sop } from '#sop'
import { stepNumber } from '../documents/step-number.ts'
import { shortened } from '../terminal/printable.ts'
import type { ResultNotice } from './word-result-notice.ts'

const fields: Readonly<Record<TextField, string>> = {
  phase: 'phase',
  activity: 'activity',
  requirements: 'requirements',
  duration: 'duration',
  output: 'output',
  note: 'note',
}

/** Says what a drawing or a printed document does not show as the SOP has it. */
export function wordNoticeEn(notice: ResultNotice, sop: Sop): string {
  switch (notice.kind) {
    case 'text-cut':
      return `step ${stepNumber(sop, notice.step)}: the text of ${fields[notice.field]} is too long and was cut`
    case 'label-cut':
      return `step ${stepNumber(sop, notice.step)}: the name of a way out is too long and was cut`
    case 'head-cut':
      return `the head of column '${shortened(nameOf(sop, notice.performer))}' is too long and was cut`
    case 'open-target':
      return `step ${stepNumber(sop, notice.step)}: a way out has no target yet`
    case 'flow-left-out':
      return `step ${stepNumber(sop, notice.step)}: an arrow found no room and was not drawn`
    case 'larger-paper':
      return `paper ${notice.asked.toUpperCase()} is too small; used ${notice.used === 'wider-than-a3' ? 'paper wider than A3' : notice.used.toUpperCase()}`
    case 'identity-cut':
      return `${notice.place}: the text is too long and was cut`
  }
}

/** Says which characters the fonts do not have. */
export function wordUnprintableEn({ place, characters }: Unprintable): string {
  return `${place}: no letters for ${shortened(characters.join(' '))}`
}

function nameOf(sop: Sop, performerId: string): string {
  return sop.performers.find(({ id }) => id === performerId)?.name ?? performerId
}
