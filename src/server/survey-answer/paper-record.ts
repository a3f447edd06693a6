import type { ElementKey, Instrument } from '#measures'
import type { TwoTexts } from '#time'

/** What one box of a paper form asks; its name is that of its field and of its column in a file. */
export type PaperBox = {
  readonly name: string
  readonly kind: 'score' | 'importance' | 'extra' | 'remark'
  /** Of the element, its part, or the question. */
  readonly key: string
  readonly element?: ElementKey
  readonly title: TwoTexts
  /** The greatest number that may stand in it, or how long its text may be. */
  readonly most: number
}

/** A filled-in form as it was typed, by the names of its boxes. */
export type TypedSheet = {
  /** The id under which its answer counts once. */
  readonly id: string
  /** Where it was typed: the row of the page, or the line of the file. */
  readonly row: number
  readonly serviceId: string
  readonly answeredOn: string
  readonly boxes: Readonly<Record<string, string>>
}

/** What is wrong with a box of a sheet (`box`: its name), its date, its service, or all of it. */
export type SheetFault = {
  readonly row: number
  readonly box: string
  readonly code:
    | 'not-a-score'
    | 'not-a-choice'
    | 'formula'
    | 'too-long'
    | 'nothing-rated'
    | 'not-a-day'
    | 'future'
    | 'out-of-period'
    | 'unknown-service'
    | 'left-out'
  readonly most?: number
}

const longestRemark = 4000

/** The boxes of the paper form of a service, in the order in which they are asked. */
export function listPaperBoxes(
  instrument: Instrument,
  leftOut: readonly ElementKey[],
): readonly PaperBox[] {
  const elements = instrument.elements.filter(({ key }) => !leftOut.includes(key))
  const scores = elements.flatMap((element) => {
    const { key, name, parts } = element
    if (parts.length === 0) return [boxOf('score', { key, element: key, title: name, most: 4 })]
    return parts.map((part) =>
      boxOf('score', { key: part.key, element: key, title: part.question, most: 4 }),
    )
  })
  const importance = elements.map(({ key, name }) =>
    boxOf('importance', { key, element: key, title: name, most: 4 }),
  )
  const questions = instrument.questions.map((question) => {
    const { key, question: title } = question
    if (question.kind === 'text') return boxOf('remark', { key, title, most: longestRemark })
    const most = question.kind === 'score' ? 4 : question.choices.length
    return boxOf('extra', { key, title, most })
  })
  return [...scores, ...(instrument.importance === undefined ? [] : importance), ...questions]
}

function boxOf(kind: PaperBox['kind'], rest: Omit<PaperBox, 'name' | 'kind'>): PaperBox {
  return { name: `${kind}-${rest.key}`, kind, ...rest }
}
