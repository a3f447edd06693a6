import { expect, test } from 'vitest'
import { streamTexts } from './stream-texts.ts'

/** Texts that note how far they were made, and when nobody wants them any more. */
function noted(texts: readonly string[], fault?: Error) {
  const notes: string[] = []
  async function* make() {
    try {
      for (const text of texts) {
        notes.push(text)
        yield text
      }
      if (fault !== undefined) throw fault
    } finally {
      notes.push('end')
    }
  }
  const told: unknown[] = []
  return { notes, told, stream: streamTexts(make(), (one) => told.push(one)) }
}

test('texts come out in their order, one made after the other was taken', async () => {
  const { notes, stream } = noted(['a', 'b'])
  expect(notes).toEqual([])
  const reader = stream.getReader()
  await reader.read()
  expect(notes).toEqual(['a'])
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('b')
  expect((await reader.read()).done).toBe(true)
  expect(notes).toEqual(['a', 'b', 'end'])
})

test('whoever goes away ends the making', async () => {
  const { notes, stream } = noted(['a', 'b', 'c'])
  const reader = stream.getReader()
  await reader.read()
  await reader.cancel()
  expect(notes).toEqual(['a', 'end'])
})

test('a fault is told and breaks the answer off', async () => {
  const { told, stream } = noted(['a'], new Error('gone'))
  await expect(new Response(stream).text()).rejects.toThrow('gone')
  expect(told).toEqual([new Error('gone')])
})
