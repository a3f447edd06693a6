import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderRuleIndex } from './rule-index.mjs'

test('docs/rules/README.md is what the rules say', () => {
  const page = new URL('../docs/rules/README.md', import.meta.url)
  expect(readFileSync(page, 'utf8')).toBe(renderRuleIndex())
})
