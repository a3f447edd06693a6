import { expect, type Locator, type Page } from '@playwright/test'

type Label = string | RegExp
type ChosenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/**
 * Goes to a control by the tab key alone, as somebody without a pointer does. It is looked up once:
 * to find it by its name at each press takes twice as long as the press.
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  const element = await control.elementHandle()
  for (let presses = 0; presses < 250; presses += 1) {
    if (await element?.evaluate(isActive)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${control.toString()} was not reached by the tab key`)
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate(isActive)
}

function isActive(element: Node): boolean {
  return element === element.ownerDocument?.activeElement
}

/** Presses a link or button by keyboard and waits for the page to which it leads. */
export async function pressKey(page: Page, role: 'link' | 'button', name: Label): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }))
  await pressEnter(page)
}

/** Presses Enter where one is, and waits for the page to which it leads. */
export async function pressEnter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Types into a field that was reached by keyboard, in place of what was there. */
export async function typeInto(page: Page, label: Label, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Types a day whose number is the month's, too: browsers differ in which of them comes first. */
export async function typeDay(page: Page, label: string, day: `${string}-${string}`) {
  const [year = '', month = ''] = day.split('-')
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.type(`${month}${month}${year}`)
  await expect(page.getByLabel(label, { exact: true })).toHaveValue(`${day}-${month}`)
}

/** Goes down a list from its top to an option. */
export async function chooseByKey(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label })
  await tabTo(page, list)
  await page.keyboard.press('Home')
  for (let presses = 0; presses < 50; presses += 1) {
    if ((await list.locator('option:checked').textContent()) === option) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`'${option}' is not in the list '${label}'`)
}

/** Goes to a group of radio buttons, which is one stop of the tab key, and in it to one of them. */
export async function checkByKey(page: Page, label: string): Promise<void> {
  const one = page.getByLabel(label, { exact: true })
  const group = page.getByRole('group').filter({ has: one })
  await tabTo(page, group.getByRole('radio').first())
  for (let presses = 0; presses < 10 && !(await hasFocus(one)); presses += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Space')
  await expect(one).toBeChecked()
}

/**
 * Opens the dialog of a file field by keyboard; what is chosen in it is not the page's matter.
 * The dialog is awaited before the field is reached: the browser is told of it on another way than
 * of the key, and a key that overtakes it opens a dialog that nobody sees.
 */
export async function chooseFile(page: Page, label: Label, file: ChosenFile): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await tabTo(page, page.getByLabel(label))
  await page.keyboard.press('Space')
  await (await dialog).setFiles(file)
}
