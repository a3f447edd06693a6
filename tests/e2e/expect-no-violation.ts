import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Looks at the page as it stands with axe-core, up to WCAG 2.2 AA; colours that are changing are let end. */
export async function expectNoViolation(page: Page): Promise<void> {
  // A press may have led to a page that is still arriving.
  await page.waitForLoadState()
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  )
  // Only what is wrong is gathered, and in the page itself: none has frames, for which the other mode
  // opens a page of its own at each look. It takes four times as long on a page of results.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode()
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  )
  expect(found, page.url()).toEqual([])
}
