import { expect, test } from 'vitest'
import { RepairCounter } from './count-repairs.ts'

test('each rule is counted, with the place of its first use', () => {
  const counter = new RepairCounter()
  counter.count('empty-case-kept', () => ({ line: 3, example: 'a' }))
  counter.count('sorted-by-time', () => ({}))
  counter.count('empty-case-kept', () => expect.fail('the second place is not asked'))
  expect(counter.repairs()).toEqual([
    { rule: 'empty-case-kept', count: 2, line: 3, example: 'a' },
    { rule: 'sorted-by-time', count: 1 },
  ])
})
