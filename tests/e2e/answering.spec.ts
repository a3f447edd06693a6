import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoViolation } from './expect-no-violation.ts'
import { expectFits, form, goodAnswers, openSurveyTab, surveys } from './answering-story.ts'
import { pressEnter, pressKey, tabTo } from './press-keys.ts'

test('each question is read with its number, its words and its answers in their order', async ({
  page,
}) => {
  await page.goto(form)
  const tree = await page.getByRole('form').ariaSnapshot()
  const read = [...tree.matchAll(/- (group|radio|button|textbox) "([^"]*)"/g)].map(
    ([, role, name]) => `${role} ${name}`,
  )
  expect(read.slice(0, 12)).toEqual([
    'group 1 dari 8 Bagaimana kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
    'radio Tidak sesuai',
    'radio Kurang sesuai',
    'radio Sesuai',
    'radio Sangat sesuai',
    'radio Tidak menjawab',
    'group 2 dari 8 Bagaimana kemudahan prosedur pelayanan?',
    'radio Tidak mudah',
    'radio Kurang mudah',
    'radio Mudah',
    'radio Sangat mudah',
    'radio Tidak menjawab',
  ])
  expect(read.filter((line) => line.startsWith('group'))).toHaveLength(8)
  expect(read.filter((line) => /^radio \d?$/.test(line))).toEqual([])
  expect(read.at(-1)).toBe('button Kirim jawaban')
})

test('what is important is read with the name of its element once it is unfolded', async ({
  page,
}) => {
  await page.goto(form)
  const question = page.locator('.question').filter({ hasText: 'kecepatan waktu' })
  await question.locator('summary').click()
  const tree = await question.ariaSnapshot()
  expect(tree).toContain('group "Seberapa penting bagi Anda: waktu penyelesaian?"')
  for (const answer of ['Tidak penting', 'Kurang penting', 'Penting', 'Sangat penting'])
    expect(tree).toContain(`radio "${answer}"`)
})

test('a question that was passed over is named with what is wrong, and led to', async ({
  page,
}) => {
  await page.goto(form)
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page).toHaveTitle(/^8 hal perlu dilengkapi/)
  const group = page.getByRole('group', { name: /kecepatan waktu/ })
  await expect(group).toHaveAccessibleDescription(/Pilih salah satu jawaban/)
  await page
    .getByRole('alert')
    .getByRole('link', { name: /kecepatan waktu/ })
    .click()
  await expect(group.getByRole('radio').first()).toBeFocused()
})

test('the whole survey is answered by the keys alone', async ({ page }) => {
  await page.goto(form)
  for (const [question, answer] of goodAnswers) {
    const group = page.getByRole('group', { name: new RegExp(question) })
    await tabTo(page, group.getByRole('radio').first())
    const wanted = group.getByRole('radio', { name: answer, exact: true })
    await page.keyboard.press('Space')
    for (let presses = 0; presses < 5 && !(await wanted.isChecked()); presses += 1)
      await page.keyboard.press('ArrowDown')
    await expect(wanted).toBeChecked()
  }
  await pressKey(page, 'button', 'Kirim jawaban')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terima kasih')
})

test('a code is typed and sent by the keys alone, and a wrong one is told at its field', async ({
  page,
}) => {
  await page.goto(`${surveys}/kode`)
  const field = page.getByLabel('Kode', { exact: true })
  await tabTo(page, field)
  await page.keyboard.type('1102v0000001')
  await pressEnter(page)
  await expect(field).toHaveAccessibleDescription(/salah ketik/)
  await expect(field).toHaveAttribute('aria-invalid', 'true')
})

for (const begin of ['', '/en']) {
  test(`the form${begin} with what is missing has no violation, and at 320 px is not wider`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(begin + form)
    await page.locator('main .primary').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await openFolds(page)
    await expectAccessible(page)
    await expectFits(page)
  })
}

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}

test('staff print codes and a poster, each on its sheets, without a violation', async ({
  page,
}) => {
  await openSurveyTab(page, 'Kode')
  await expectNoViolation(page)
  await page.getByLabel('Jumlah kode').fill('8')
  await page.getByRole('button', { name: 'Buat dan tampilkan kode' }).click()
  await expect(page.locator('.slip-code')).toHaveCount(8)
  await expectNoViolation(page)
  expect(await countSheets(page)).toBe(1)
  await page.getByRole('link', { name: 'Kembali ke daftar kode' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Cabut sisanya' }).first()).toBeVisible()
  await page.getByLabel('Jumlah kode').fill('3')
  await page.getByLabel('Kertas struk 80 mm').check()
  await page.getByRole('button', { name: 'Buat dan tampilkan kode' }).click()
  await expect(page.locator('.slip-code')).toHaveCount(3)
  expect(await countSheets(page)).toBe(3)
  await page.goBack()
  await page.getByRole('link', { name: 'Tautan dan layar', exact: true }).click()
  await page.waitForURL('**/devices')
  await expectNoViolation(page)
  await page.getByRole('link', { name: 'Surat Pengantar' }).click()
  await page.waitForURL('**/poster*')
  await expectNoViolation(page)
  expect(await countSheets(page)).toBe(1)
})

async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
