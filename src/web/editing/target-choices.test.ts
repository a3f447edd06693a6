import { expect, test } from 'vitest'
import { generateSop } from '#sop'
import { editorWordsOf } from '../messages/editor-words.ts'
import { offeredChoices, targetChoices } from './target-choices.ts'

const words = editorWordsOf('id')

test('a way out may lead to any row, told by its number and activity', () => {
  const choices = targetChoices(generateSop(1, { steps: 12 }), words)
  expect(choices).toHaveLength(12)
  expect(choices[4]?.text).toMatch(/^5\. \S/)
  expect(offeredChoices(choices, 3, '')).toBe(choices)
})

test('a very long SOP offers what is near, and what is chosen', () => {
  const choices = targetChoices(generateSop(1, { steps: 900 }), words)
  const far = choices[880]?.value ?? ''
  const offered = offeredChoices(choices, 100, far)
  expect(offered).toHaveLength(122)
  expect(offered.at(-1)?.value).toBe(far)
})
