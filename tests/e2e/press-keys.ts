import { expect, type Locator, type Page } from '@playwright/test'

/** Goes to a control by the tab key alone, as somebody without a pointer does. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let presses = 0; presses < 250; presses += 1) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${control.toString()} was not reached by the tab key`)
}

/** Presses a link or button by keyboard and waits for the page to which it leads. */
export async function pressKey(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }))
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Types into a field that was reached by keyboard, in place of what was there. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
