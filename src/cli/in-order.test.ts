import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

async function readAll<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const never = new AbortController().signal

test('results come in the order of the items, however long each takes', async () => {
  const delays = [30, 0, 20, 10, 0]
  const work = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms, ms))
  expect(await readAll(inOrder(delays, work, { width: 3, signal: never }))).toEqual(delays)
})

test('no more than the width are under way', async () => {
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 1))
    running -= 1
  }
  await readAll(inOrder(Array.from({ length: 20 }), work, { width: 4, signal: never }))
  expect(most).toBe(4)
})

test('an aborted run takes no further item', async () => {
  const controller = new AbortController()
  const taken: number[] = []
  const work = async (item: number) => {
    taken.push(item)
    if (item === 2) controller.abort()
  }
  await readAll(inOrder([1, 2, 3, 4], work, { width: 1, signal: controller.signal }))
  expect(taken).toEqual([1, 2])
})
