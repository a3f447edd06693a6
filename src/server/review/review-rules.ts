/** A form of monitoring or evaluation: its lists, and what they come from. */
export type ReviewRules = {
  /** Stands with each review, so that minutes are read by the form that they were written on. */
  readonly id: string
  /** How one looks; words in the message files. */
  readonly methods: readonly string[]
  /** What an SOP is held against in an evaluation. */
  readonly criteria: readonly string[]
  readonly source: string
}

/**
 * The lists of PermenPANRB 35/2012, annex: five ways of monitoring (p. 53–54); the seven criteria of
 * evaluation, read in the minutes that West Sumatra uses "per PermenPANRB 35/2012".
 */
const permenpan35: ReviewRules = {
  id: 'permenpan-rb-35-2012',
  methods: [
    'observation',
    'performer-interview',
    'public-interview',
    'working-group',
    'direction-at-work',
  ],
  criteria: [
    'drives-performance',
    'easy-to-understand',
    'easy-to-do',
    'roles-by-job-description',
    'overcomes-problems',
    'answers-growth',
    'synergy',
  ],
  source: 'Permen PANRB 35/2012, lampiran',
}

/** Every form that reviews were written on, the one for new reviews first. */
export const reviewRules: readonly [ReviewRules, ...ReviewRules[]] = [permenpan35]

/** The form of a review; the newest where an id is of none. */
export function rulesOf(id: string): ReviewRules {
  return reviewRules.find((rules) => rules.id === id) ?? reviewRules[0]
}
