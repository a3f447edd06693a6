/** The words of one language for a draft made of a log. */
export type DraftMessages = {
  readonly title: string
  /** The performer where the log names none, or too many. */
  readonly officer: string
  /** A share of 0 to 1, as a whole number of per cent. */
  readonly share: (share: number) => string
  /** A share with the number of the step that the exit leads to; the end counts as one more. */
  readonly shareTo: (share: string, step: number) => string
  readonly optionalWhen: (cases: number, all: number) => string
  readonly stepNote: (figures: {
    readonly cases: number
    readonly all: number
    readonly events: number
  }) => string
  readonly proposed: string
  readonly explains: (cases: number, all: number) => string
  readonly activitiesLeftOut: (activities: number, events: number) => string
  readonly movesLeftOut: (moves: number) => string
  readonly movesReordered: (moves: number) => string
  readonly performersJoined: (performers: number) => string
  readonly performersUnknown: string
  readonly durationsUnknown: (steps: number) => string
  readonly textsCut: (texts: number) => string
  readonly noStep: string
}
