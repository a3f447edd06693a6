import type { Page } from '@playwright/test'

/** Goes on with Tab until the thing of that name has the focus. */
export async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key)
    if ((await focusedName(page)) === name) return
  }
  throw new Error(`'${name}' was not reached by ${key}`)
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ''
    const labelled = element.getAttribute('aria-label')
    const label =
      'labels' in element && element.labels instanceof NodeList ? element.labels[0] : undefined
    const text = labelled ?? label?.textContent ?? element.textContent ?? ''
    return text.trim().replace(/Contoh:.*/, '')
  })
}
