import { expect, it } from 'vitest'
import { createSentTags } from './sent-tags.ts'

const tag = { etag: '"a"', headers: {} }

it('a tag is known for a moment, by its whole address, until it is forgotten', () => {
  let at = 0
  const tags = createSentTags(1000, () => at)
  tags.keep('/a?b', tag)
  expect(tags.find('/a?b')).toMatchObject(tag)
  expect(tags.find('/a')).toBeUndefined()
  at = 999
  expect(tags.find('/a?b')).toMatchObject(tag)
  at = 1000
  expect(tags.find('/a?b')).toBeUndefined()
  at = 500
  tags.forget()
  expect(tags.find('/a?b')).toBeUndefined()
})

it('of ten thousand addresses and more none is kept for long', () => {
  const tags = createSentTags(1000, () => 0)
  for (let page = 0; page < 25_000; page += 1) tags.keep(`/${page}`, tag)
  expect(tags.find('/19999')).toBeUndefined()
  expect(tags.find('/24999')).toMatchObject(tag)
})
