import { chromium, type Page } from '@playwright/test'
import { chromiumFlags, findChromium } from '../../tests/e2e/find-chromium.ts'
import type { BenchSite } from './open-site.ts'

export type KeyPresses = {
  /** Milliseconds from the key to the redrawn page with its layout, one for each press. */
  readonly redrawn: readonly number[]
  /** The same until the frame with it was painted. */
  readonly painted: readonly number[]
}

const presses = 120
const warmUp = 20

/** Types in the middle of an SOP of 20 steps and measures how long each letter takes to be drawn. */
export async function measureKeyPresses(site: BenchSite): Promise<KeyPresses> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
  })
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const [name = '', value = ''] = site.sessionCookie.split('=')
    await context.addCookies([{ name, value, url: site.origin }])
    const page = await context.newPage()
    await page.goto(`${site.origin}${site.editPath}`)
    await page.getByRole('button', { name: 'Urungkan' }).waitFor()
    return await typeAndMeasure(page)
  } finally {
    await browser.close()
  }
}

async function typeAndMeasure(page: Page): Promise<KeyPresses> {
  await page.getByLabel('Kegiatan, langkah 10', { exact: true }).focus()
  await page.evaluate(watchDrawing)
  for (let press = 0; press < presses + warmUp; press += 1) {
    await page.keyboard.press('abcdefghij'[press % 10] ?? 'a')
    await page.waitForTimeout(60)
  }
  const times = await page.evaluate(() => window.drawnTimes)
  if (times.length < presses) throw new Error(`only ${times.length} letters were drawn`)
  const counted = times.slice(warmUp)
  return {
    redrawn: counted.map(({ redrawn }) => redrawn),
    painted: counted.map(({ painted }) => painted),
  }
}

type Drawn = { readonly redrawn: number; readonly painted: number }

declare global {
  interface Window {
    drawnTimes: Drawn[]
  }
}

/** Runs in the page: notes when the drawing has changed after a key, with its layout done. */
function watchDrawing(): void {
  const drawing = document.querySelector('#drawing')
  if (drawing === null) throw new Error('the page has no drawing')
  let pressedAt = 0
  window.drawnTimes = []
  window.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), true)
  const note = () => {
    // What is drawn anew when the typing pauses belongs to no key.
    if (pressedAt === 0) return
    drawing.getBoundingClientRect()
    const started = pressedAt
    const redrawn = performance.now() - started
    pressedAt = 0
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        window.drawnTimes.push({ redrawn, painted: performance.now() - started })
      })
      port1.start()
      port2.postMessage('painted')
    })
  }
  const whole = { childList: true, subtree: true, characterData: true, attributes: true }
  new MutationObserver(note).observe(drawing, { ...whole, attributeFilter: ['d', 'x', 'y'] })
}
