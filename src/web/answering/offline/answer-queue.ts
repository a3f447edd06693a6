/** An answer that the browser keeps until the server has it, or has refused it for good. */
export type KeptAnswer = {
  /** The answer's own id: sent any number of times, it counts once. */
  readonly id: string
  /** Where it is posted to. */
  readonly address: string
  readonly answer: Readonly<Record<string, unknown>>
  /** When it was given, in milliseconds. */
  readonly at: number
  /** Why the server will never take it. */
  readonly refused?: string
}

/** What the browser keeps; all of it is still there after a crash. */
export type AnswerStore = {
  readonly list: () => Promise<readonly KeptAnswer[]>
  readonly put: (kept: KeptAnswer) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  /** Notes why an answer will never be taken; nothing where it is gone. */
  readonly refuse: (id: string, reason: string) => Promise<void>
}

/** What became of each answer that was sent, in their order; undefined where nobody knows. */
export type SendAnswers = (
  address: string,
  answers: readonly KeptAnswer['answer'][],
) => Promise<readonly { readonly kind: string }[] | undefined>

/** Long remarks and all, they stay below what one request may hold. */
const mostAtOnce = 10
/** Outcomes that leave an answer waiting: it is sent again later. */
const later = new Set(['busy', 'too-often'])

/** Answers that still have to be sent, the oldest first. */
export async function listWaiting(store: AnswerStore): Promise<readonly KeptAnswer[]> {
  const kept = await store.list()
  return kept.filter(({ refused }) => refused === undefined).toSorted((a, b) => a.at - b.at)
}

/**
 * Sends what waits. An answer is forgotten only when the server says that it has it; one that it refuses
 * for good is kept with the reason. Says how many were taken, and whether all were heard about.
 */
export async function sendWaiting(
  store: AnswerStore,
  send: SendAnswers,
): Promise<{ readonly taken: number; readonly reached: boolean }> {
  let taken = 0
  for (const batch of inBatches(await listWaiting(store))) {
    const address = batch[0]?.address ?? ''
    const outcomes = await send(
      address,
      batch.map(({ answer }) => answer),
    )
    if (outcomes?.length !== batch.length) return { taken, reached: false }
    for (const [at, { id }] of batch.entries()) {
      const kind = outcomes[at]?.kind ?? ''
      if (kind === 'taken') await store.remove(id)
      else if (!later.has(kind)) await store.refuse(id, kind)
      taken += kind === 'taken' ? 1 : 0
    }
    if (outcomes.some(({ kind }) => later.has(kind))) return { taken, reached: false }
  }
  return { taken, reached: true }
}

function inBatches(waiting: readonly KeptAnswer[]): readonly (readonly KeptAnswer[])[] {
  const byAddress = Map.groupBy(waiting, ({ address }) => address)
  return [...byAddress.values()].flatMap((answers) =>
    Array.from({ length: Math.ceil(answers.length / mostAtOnce) }, (_, batch) =>
      answers.slice(batch * mostAtOnce, (batch + 1) * mostAtOnce),
    ),
  )
}
