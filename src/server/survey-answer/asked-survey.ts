import type { ElementKey, Instrument } from '#measures'

/** What a survey asks, as answers are held against it. */
export type AskedSurvey = {
  readonly id: string
  /** By the key of what is rated: the element that it is, or is a part of. */
  readonly rated: ReadonlyMap<string, ElementKey>
  readonly asksImportance: boolean
  readonly questions: ReadonlyMap<string, Instrument['questions'][number]>
  /** Elements that are not asked, by service. */
  readonly leftOut: ReadonlyMap<string, ReadonlySet<string>>
}

/** What is read of a survey to know what it asks. */
export type AskedSurveyRow = {
  readonly id: string
  readonly instrument: Instrument
  readonly services: readonly { readonly id: string; readonly leftOut: readonly string[] }[]
}

/** Puts what a survey asks in order for looking it up. */
export function askedSurvey({ id, instrument, services }: AskedSurveyRow): AskedSurvey {
  const rated = instrument.elements.flatMap(({ key, parts }) =>
    parts.length === 0 ? [[key, key] as const] : parts.map((part) => [part.key, key] as const),
  )
  return {
    id,
    rated: new Map(rated),
    asksImportance: instrument.importance !== undefined,
    questions: new Map(instrument.questions.map((question) => [question.key, question])),
    leftOut: new Map(services.map((service) => [service.id, new Set(service.leftOut)])),
  }
}
