import { expect, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expectNoViolation } from './expect-no-violation.ts'

const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
)

/**
 * Looks at a public page with two engines that know different rules: axe-core, and that of IBM's
 * accessibility-checker. Of the latter counts what it is sure of; what it asks a person to look at
 * does not.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(page)
  const found = await page.evaluate<readonly string[]>(`(async () => {
    ${engine}
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return results
      .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, snippet }) => ruleId + ': ' + message + ': ' + snippet)
  })()`)
  expect(found, page.url()).toEqual([])
}
