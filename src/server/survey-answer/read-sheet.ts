import { isFormula } from '#measures'
import type { Survey } from '../survey/survey-record.ts'
import type { SentAnswer } from './answer-record.ts'
import { listPaperBoxes, type PaperBox, type SheetFault, type TypedSheet } from './paper-record.ts'

/** A survey, and the day on which its papers are entered. */
export type PaperGround = {
  readonly survey: Pick<Survey, 'id' | 'instrument' | 'beginsOn' | 'endsOn' | 'services'>
  readonly today: string
}

/** The answer that a filled-in form gives, or all that is wrong with it. */
export type SheetReading =
  | { readonly ok: true; readonly answer: SentAnswer }
  | { readonly ok: false; readonly faults: readonly SheetFault[] }

/** Reads a filled-in form. An empty box and a 0 are a question that was not answered. */
export function readSheet(ground: PaperGround, sheet: TypedSheet): SheetReading {
  const { survey } = ground
  const service = survey.services.find(({ serviceId }) => serviceId === sheet.serviceId)
  if (service === undefined) return broken([faultOf(sheet, 'service', 'unknown-service')])
  const boxes = listPaperBoxes(survey.instrument, service.leftOut)
  const day = judgeDay(ground, sheet)
  const faults = [
    ...(day === undefined ? [] : [faultOf(sheet, 'date', day)]),
    ...boxes.flatMap((box) => judgeBox(box, sheet)),
    ...listForeign(boxes, sheet),
  ]
  const scores = numbersOf(boxes, sheet, 'score')
  if (faults.length === 0 && Object.keys(scores).length === 0)
    return broken([faultOf(sheet, 'row', 'nothing-rated')])
  if (faults.length > 0) return broken(faults)
  const answer: SentAnswer = {
    answerId: sheet.id,
    surveyId: survey.id,
    serviceId: sheet.serviceId,
    channel: 'paper',
    answeredOn: sheet.answeredOn,
    scores,
    importance: numbersOf(boxes, sheet, 'importance'),
    extra: numbersOf(boxes, sheet, 'extra'),
    remarks: textsOf(boxes, sheet),
    flags: [],
  }
  return { ok: true, answer }
}

/** Nothing was typed for this sheet. */
export function isBlankSheet({ boxes }: TypedSheet): boolean {
  return Object.values(boxes).every((text) => text.trim() === '')
}

function broken(faults: readonly SheetFault[]): SheetReading {
  return { ok: false, faults }
}

function faultOf({ row }: TypedSheet, box: string, code: SheetFault['code']): SheetFault {
  return { row, box, code }
}

function judgeDay(
  { survey, today }: PaperGround,
  { answeredOn }: TypedSheet,
): SheetFault['code'] | undefined {
  const day = /^[12]\d{3}-\d\d-\d\d$/.test(answeredOn)
    ? new Date(`${answeredOn}T00:00Z`)
    : undefined
  const isDay =
    day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(answeredOn)
  if (!isDay) return 'not-a-day'
  if (answeredOn > today) return 'future'
  return answeredOn < survey.beginsOn || answeredOn > survey.endsOn ? 'out-of-period' : undefined
}

function judgeBox(box: PaperBox, { row, boxes }: TypedSheet): readonly SheetFault[] {
  const { name, kind, most } = box
  const text = (boxes[name] ?? '').trim()
  if (isUnanswered(box, text)) return []
  const at = { row, box: name }
  if (kind === 'remark') return text.length > most ? [{ ...at, code: 'too-long', most }] : []
  if (isFormula(text)) return [{ ...at, code: 'formula' }]
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (number >= 1 && number <= most) return []
  return [{ ...at, code: kind === 'extra' ? 'not-a-choice' : 'not-a-score', most }]
}

/** What was typed for questions that are not asked of the service. */
function listForeign(boxes: readonly PaperBox[], sheet: TypedSheet): readonly SheetFault[] {
  const asked = new Set(['service', 'date', ...boxes.map(({ name }) => name)])
  return Object.entries(sheet.boxes)
    .filter(([name, text]) => !asked.has(name) && !['', '0'].includes(text.trim()))
    .map(([name]) => faultOf(sheet, name, 'left-out'))
}

function isUnanswered({ kind }: PaperBox, text: string): boolean {
  return text === '' || (kind !== 'remark' && text === '0')
}

function numbersOf(
  boxes: readonly PaperBox[],
  sheet: TypedSheet,
  kind: PaperBox['kind'],
): Readonly<Record<string, number>> {
  const filled = boxes.flatMap((box) => {
    const text = (sheet.boxes[box.name] ?? '').trim()
    return box.kind !== kind || isUnanswered(box, text) ? [] : [[box.key, Number(text)] as const]
  })
  return Object.fromEntries(filled)
}

function textsOf(
  boxes: readonly PaperBox[],
  { boxes: typed }: TypedSheet,
): Readonly<Record<string, string>> {
  const texts = boxes
    .filter(({ kind }) => kind === 'remark')
    .map(({ name, key }) => [key, (typed[name] ?? '').trim()] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}
