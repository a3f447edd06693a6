import {
  answerChannels,
  answerGroupings,
  type AnswerChoice,
  type AnswerGrouping,
  type AnswerState,
} from '#server'

/** What the address of the page asks for. */
export type JudgingLook = {
  readonly choice: AnswerChoice
  readonly by: AnswerGrouping
  readonly page: number
}

type Named = (name: string) => string | undefined

const states: readonly AnswerState[] = ['held', 'left-out', 'counted']

/** Reads a look from an address or a posted form; what is unknown in it is passed over. */
export function readLook(named: Named): JudgingLook {
  const page = Number(named('page') ?? '1')
  return {
    choice: {
      state: states.find((state) => state === named('show')) ?? 'held',
      ...textOf('flag', named),
      ...textOf('day', named),
      ...channelOf(named),
      ...(named('service') && { serviceId: named('service') ?? '' }),
      ...textOf('pattern', named),
    },
    by: answerGroupings.find((grouping) => grouping === named('by')) ?? 'flag',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  }
}

function textOf(name: 'flag' | 'day' | 'pattern', named: Named): Partial<AnswerChoice> {
  const text = named(name)?.slice(0, 100)
  return text === undefined || text === '' ? {} : { [name]: text }
}

function channelOf(named: Named): Partial<AnswerChoice> {
  const channel = answerChannels.find((one) => one === named('channel'))
  return channel === undefined ? {} : { channel }
}

/** The same as fields of an address or a form, without the page. */
export function lookFields({ choice, by }: Omit<JudgingLook, 'page'>): Record<string, string> {
  const { state, serviceId, ...rest } = choice
  return { show: state, by, ...rest, ...(serviceId !== undefined && { service: serviceId }) }
}

export function judgingPath(surveyId: string, look: Omit<JudgingLook, 'page'>, page = 1): string {
  const query = new URLSearchParams({ ...lookFields(look), ...(page > 1 && { page: `${page}` }) })
  return `/surveys/${surveyId}/judging?${query.toString()}`
}

/** The choice narrowed to one group of a grouping. */
export function narrow(choice: AnswerChoice, by: AnswerGrouping, key: string): AnswerChoice {
  return readLook((name) => (name === by ? key : lookFields({ choice, by })[name])).choice
}

/** The choice without the limit that a grouping sets. */
export function widen(choice: AnswerChoice, by: AnswerGrouping): AnswerChoice {
  return readLook((name) => (name === by ? undefined : lookFields({ choice, by })[name])).choice
}
