import { expect, test } from 'vitest'
import { emptySop, type Sop } from '#sop'
import { createAutosave, type SaveState, type Sent } from './autosave.ts'

const start = emptySop({ government: '', unit: '' })
const titled = (title: string): Sop => ({ ...start, title })

/** A server that gives the next of these answers, and a clock that runs when told. */
function setUp(...answers: (Sent | Promise<Sent>)[]) {
  const sent: { version: number; title: string }[] = []
  const states: SaveState['kind'][] = []
  const kept: (string | undefined)[] = []
  let waiting: { work: () => void; waitMs: number } | undefined
  const autosave = createAutosave({
    version: 1,
    send: (draft) => {
      sent.push({ version: draft.version, title: draft.content.title })
      return Promise.resolve(answers.shift() ?? { kind: 'failed' })
    },
    onState: ({ kind }) => states.push(kind),
    later: (work, waitMs) => {
      waiting = { work, waitMs }
      return () => (waiting = undefined)
    },
    keep: (draft) => kept.push(draft?.content.title),
  })
  const tick = async () => {
    const due = waiting
    waiting = undefined
    due?.work()
    await Promise.resolve()
    await new Promise((resolve) => setImmediate(resolve))
    return due?.waitMs
  }
  return { autosave, sent, states, kept, tick }
}

test('a pause after the last change sends it once, and the copy in the browser is dropped', async () => {
  const { autosave, sent, states, kept, tick } = setUp({ kind: 'saved', version: 2 })
  autosave.change(titled('a'))
  autosave.change(titled('ab'))
  expect(await tick()).toBe(800)
  expect(sent).toEqual([{ version: 1, title: 'ab' }])
  expect(states.at(-1)).toBe('saved')
  expect(kept).toEqual(['a', 'ab', undefined])
  expect(autosave.isSaved()).toBe(true)
})

test('what changes while a draft is under way goes out after it, on the new version', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<Sent>()
  const { autosave, sent, tick } = setUp(promise, { kind: 'saved', version: 3 })
  autosave.change(titled('a'))
  const first = autosave.flush()
  await Promise.resolve()
  autosave.change(titled('b'))
  answer({ kind: 'saved', version: 2 })
  await first
  expect(autosave.isSaved()).toBe(false)
  await tick()
  expect(sent.map(({ version, title }) => `${version} ${title}`)).toEqual(['1 a', '2 b'])
  expect(autosave.isSaved()).toBe(true)
})

test('after a failure it is tried again, later each time, and the copy stays', async () => {
  const { autosave, states, kept, tick } = setUp(
    { kind: 'failed' },
    { kind: 'offline' },
    { kind: 'saved', version: 2 },
  )
  autosave.change(titled('a'))
  await tick()
  expect(states.at(-1)).toBe('failed')
  expect(await tick()).toBe(2000)
  expect(states.at(-1)).toBe('offline')
  expect(kept).toEqual(['a'])
  expect(await tick()).toBe(5000)
  expect(states.at(-1)).toBe('saved')
})

test('after a conflict nothing is sent any more, and everything is kept', async () => {
  const { autosave, sent, states, kept, tick } = setUp({ kind: 'conflict', changedBy: 'Sari' })
  autosave.change(titled('a'))
  await tick()
  autosave.change(titled('b'))
  await tick()
  expect(sent).toHaveLength(1)
  expect(states.at(-1)).toBe('conflict')
  expect(kept.at(-1)).toBe('b')
})

test('a refused draft waits for the next change', async () => {
  const { autosave, states, tick } = setUp(
    { kind: 'refused', lines: ['terlalu panjang'] },
    { kind: 'saved', version: 2 },
  )
  autosave.change(titled('a'))
  await tick()
  expect(states.at(-1)).toBe('refused')
  expect(await tick()).toBeUndefined()
  autosave.change(titled('b'))
  await tick()
  expect(states.at(-1)).toBe('saved')
})
