import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BucketQueue } from './bucket-queue.ts'

test('the least priority comes first, whatever is added meanwhile', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { maxLength: 200 }), (steps) => {
      const queue = new BucketQueue()
      const waiting: number[] = []
      for (const [item, step] of steps.entries()) {
        queue.push(item, queue.priority + step)
        waiting.push(queue.priority + step)
        if (step % 3 > 0) continue
        queue.pop()
        expect(queue.priority).toBe(Math.min(...waiting))
        waiting.splice(waiting.indexOf(queue.priority), 1)
      }
      for (const priority of waiting.sort((one, other) => one - other)) {
        queue.pop()
        expect(queue.priority).toBe(priority)
      }
      expect(queue.pop()).toBe(-1)
    }),
    { seed: 7 },
  )
})

test('of those at the present priority the latest comes first', () => {
  const queue = new BucketQueue()
  for (const item of [1, 2, 3]) queue.push(item, 0)
  expect([queue.pop(), queue.pop(), queue.pop(), queue.pop()]).toEqual([3, 2, 1, -1])
})
