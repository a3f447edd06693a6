import type { Page } from '@playwright/test'
import { openSop, signIn } from './people.ts'

/** Opens the revision in force of a sample SOP, which is ratified, as an approver; gives its address. */
export async function openRatified(page: Page, title: string, approver: string): Promise<string> {
  await signIn(page, approver)
  await openSop(page, title)
  const at = `${new URL(page.url()).pathname}/revisions/1`
  await page.goto(at)
  return at
}
