import { expect, test } from '@playwright/test'
import { bringInTen, settleAndSave } from './bring-in.ts'
import { signIn } from './people.ts'

test('on a phone files are brought in and settled, and nothing is wider than the screen', async ({
  page,
}) => {
  test.slow()
  await signIn(page)
  const address = await bringInTen(page, 'Saku')
  for (const path of ['/imports', '/imports/new', address, `${address}/next`]) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, 360])
  }
  await settleAndSave(page, address, 'Saku')
})
