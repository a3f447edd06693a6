import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test.each([
  ['short', 'short'],
  ['two\nlines\tand \u001B[31mred', 'two lines and [31mr…'],
  ['exactly twenty chars', 'exactly twenty chars'],
  ['nineteen characters👍', 'nineteen characters…'],
])('gives %j as "%s"', (text, expected) => {
  expect(excerpt(text, 20)).toBe(expected)
})
