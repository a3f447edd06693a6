/**
 * Words of a rule. In `message`, `{where}` is the place, `{x}` a value of the finding, `{x:time}` minutes
 * of work as a time, `{x:name}` a value with a name in `names`; a part in [brackets] is left out when
 * a value in it is empty.
 */
export type RuleText = { readonly title: string; readonly message: string; readonly advice: string }

/** Words of rules by id. */
export type RuleTexts = Readonly<Record<string, RuleText>>

/** Everything that one language needs to word findings. */
export type MessageLanguage = {
  readonly rules: RuleTexts
  /** Names of fields and word forms. */
  readonly names: Readonly<Record<string, string>>
  readonly step: string
  readonly identity: string
  readonly column: string
  readonly document: string
  /** Words for a rule that could not be applied; `{failure}` says why. */
  readonly failed: RuleText
  readonly units: { readonly day: string; readonly hour: string; readonly minute: string }
  /** How a source and the certainty of it are told. */
  readonly source: {
    readonly practice: string
    readonly article: string
    readonly page: string
    readonly confirmed: string
    readonly 'second-hand': string
    readonly memory: string
  }
}
