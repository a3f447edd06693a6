import type { Fee, PromisedTime, ServicePlace, StandardItem, Words } from '#standard'
import type { ArchivePage } from '../archive/archive-record.ts'

/** What somebody asks the portal for. `isLiteral`: as it is written, mistyped or not. */
export type ServiceQuestion = {
  readonly text: string
  readonly language: 'id' | 'en'
  readonly page: number
  readonly isLiteral?: true
}

/** A line of results: enough to tell whether it is the one. */
export type ServiceHit = {
  readonly serviceId: string
  readonly slug: string
  readonly name: Words
  readonly summary: Words
  readonly unitName: string
  readonly fee: Fee
  readonly duration: PromisedTime
  readonly requirementCount: number
}

/** What the words of a question ask of a service: "berapa biaya", "syarat", "di mana". */
export type AskedAspect = 'fee' | 'requirements' | 'duration' | 'place' | 'hours'

/** The one service that is meant, with what is asked for first. */
export type ServiceAnswer = ServiceHit & {
  readonly unitId: string
  readonly first?: AskedAspect
  readonly requirements: readonly StandardItem[]
  readonly places: readonly ServicePlace[]
}

export type ServiceSearch = ArchivePage<ServiceHit> & {
  /** Where the first hit is clearly the one. */
  readonly answer?: ServiceAnswer
  /** What was searched instead of what was typed. */
  readonly corrected?: string
  /** Words that the government's services have and that are written nearly so, where nothing was found. */
  readonly suggestions: readonly string[]
  /** Not every word of the question was found: these are the nearest. */
  readonly isLoose: boolean
}

/** What people of a government call something: whoever asks for one finds the other too. */
export type OwnWord = { readonly id: string; readonly word: string; readonly meaning: string }
