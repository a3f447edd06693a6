/** The words of one language for what a simulation shows. Numbers and times come worded. */
export type SimulationMessages = {
  readonly size: (runs: string, cases: string) => string
  /** `within`: "(95%: 2 jam–3 jam)", '' where there is one run. */
  readonly median: (time: string, within: string) => string
  readonly p90: (time: string, within: string) => string
  readonly kept: (share: string, within: string, promised: string) => string
  readonly interval: (low: string, high: string) => string
  readonly unended: (cases: string) => string
  /** `waited` and `worked` are '' where it is less than half a minute. */
  readonly step: (step: {
    readonly activity: string
    readonly times: string
    readonly waited: string
    readonly worked: string
  }) => string
  readonly pool: (pool: {
    readonly name: string
    readonly utilisation: string
    readonly line: string
  }) => string
  readonly overloaded: (name: string) => string
  readonly untimed: (steps: string) => string
  readonly faster: (time: string, within: string) => string
  readonly slower: (time: string, within: string) => string
  readonly noDifference: (within: string) => string
  readonly moreKept: (points: string, within: string) => string
  readonly fewerKept: (points: string, within: string) => string
  readonly noMoreKept: (within: string) => string
  readonly list: (items: readonly string[]) => string
}
