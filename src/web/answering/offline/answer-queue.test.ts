import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listWaiting, sendWaiting, type AnswerStore, type KeptAnswer } from './answer-queue.ts'

/** What the browser keeps, without a browser. */
function memoryStore(): AnswerStore {
  const rows = new Map<string, KeptAnswer>()
  return {
    list: () => Promise.resolve([...rows.values()]),
    put: (kept) => Promise.resolve(void rows.set(kept.id, kept)),
    remove: (id) => Promise.resolve(void rows.delete(id)),
    refuse: (id, refused) => {
      const kept = rows.get(id)
      return Promise.resolve(kept && void rows.set(id, { ...kept, refused }))
    },
  }
}

const answerOf = (number: number, address = '/jawaban'): KeptAnswer => ({
  id: `answer ${number}`,
  address,
  answer: { answerId: `answer ${number}` },
  at: number,
})

const fates = ['arrives', 'lost', 'answer-lost', 'busy', 'cut', 'closed'] as const
type Fate = (typeof fates)[number]

/** A server that counts each id once, and a network that may lose the question or the reply. */
function openServer() {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  const take = (id: string, isOpen: boolean) => {
    if (!isOpen && !seen.has(id)) return { kind: 'closed' }
    if (!seen.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1)
    seen.add(id)
    return { kind: 'taken' }
  }
  const send = (fate: Fate) => (_: string, answers: readonly KeptAnswer['answer'][]) => {
    if (fate === 'lost') return Promise.resolve(undefined)
    if (fate === 'busy') return Promise.resolve(answers.map(() => ({ kind: 'busy' })))
    const heard = fate === 'cut' ? answers.slice(0, 1) : answers
    const outcomes = heard.map(({ answerId }) => take(String(answerId), fate !== 'closed'))
    return Promise.resolve(fate === 'answer-lost' ? undefined : outcomes)
  }
  return { counts, send }
}

/** Each answer is counted once, or is in the browser still; none is counted twice. */
async function expectAll(store: AnswerStore, counts: ReadonlyMap<string, number>, given: number) {
  const kept = new Set((await store.list()).map(({ id }) => id))
  for (let number = 1; number <= given; number += 1) {
    const count = counts.get(`answer ${number}`) ?? 0
    expect(count).toBeLessThanOrEqual(1)
    expect(count === 1 || kept.has(`answer ${number}`)).toBe(true)
  }
}

const fate = fc.constantFrom(...fates)
const event = fc.oneof(
  fc.constant({ kind: 'answer' } as const),
  fc.record({ kind: fc.constant('send' as const), fate }),
  fc.record({ kind: fc.constant('two tabs' as const), fates: fc.tuple(fate, fate) }),
)

test('whatever is lost and sent again, in one tab or two, each answer counts once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
      const [store, server] = [memoryStore(), openServer()]
      let given = 0
      for (const one of events) {
        if (one.kind === 'answer') await store.put(answerOf((given += 1)))
        else if (one.kind === 'send') await sendWaiting(store, server.send(one.fate))
        else await Promise.all(one.fates.map((each) => sendWaiting(store, server.send(each))))
        await expectAll(store, server.counts, given)
      }
      expect(await sendWaiting(store, server.send('arrives'))).toMatchObject({ reached: true })
      expect(await listWaiting(store)).toEqual([])
      await expectAll(store, server.counts, given)
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('a refused answer is kept with its reason and not sent again', async () => {
  const store = memoryStore()
  for (const number of [1, 2, 3]) await store.put(answerOf(number))
  const kinds = ['taken', 'closed', 'busy']
  const first = await sendWaiting(store, () => Promise.resolve(kinds.map((kind) => ({ kind }))))
  expect(first).toEqual({ taken: 1, reached: false })
  expect(await store.list()).toEqual([{ ...answerOf(2), refused: 'closed' }, answerOf(3)])
  const sent: number[] = []
  await sendWaiting(store, (_, answers) => {
    sent.push(answers.length)
    return Promise.resolve([{ kind: 'taken' }])
  })
  expect(sent).toEqual([1])
  expect(await store.list()).toEqual([{ ...answerOf(2), refused: 'closed' }])
})

test('many answers go in parts, each to its own survey, the oldest first', async () => {
  const store = memoryStore()
  for (let number = 35; number > 0; number -= 1)
    await store.put(answerOf(number, number > 25 ? '/lain' : '/jawaban'))
  const parts: [string, number, unknown][] = []
  await sendWaiting(store, (address, answers) => {
    parts.push([address, answers.length, answers[0]?.['answerId']])
    return Promise.resolve(answers.map(() => ({ kind: 'taken' })))
  })
  expect(parts).toEqual([
    ['/jawaban', 10, 'answer 1'],
    ['/jawaban', 10, 'answer 11'],
    ['/jawaban', 5, 'answer 21'],
    ['/lain', 10, 'answer 26'],
  ])
})
