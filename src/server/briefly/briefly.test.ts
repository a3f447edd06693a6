import { expect, test } from 'vitest'
import { createBriefly } from './briefly.ts'

test('within the moment one answer serves all, after it the question is asked again', async () => {
  let now = 0
  let asked = 0
  const ask = () => Promise.resolve((asked += 1))
  const briefly = createBriefly<Promise<number>>(1000, () => now)
  expect(await Promise.all([briefly.get('a', ask), briefly.get('a', ask)])).toEqual([1, 1])
  expect(await briefly.get('b', ask)).toBe(2)
  now = 1000
  expect(await briefly.get('a', ask)).toBe(3)
  briefly.forget()
  expect(await briefly.get('a', ask)).toBe(4)
})

test('a failure is not remembered', async () => {
  const briefly = createBriefly<Promise<number>>(1000, () => 0)
  await expect(briefly.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
  expect(await briefly.get('a', () => Promise.resolve(1))).toBe(1)
})
