import { expect, test } from '@playwright/test'
import { beginSop, cell, signIn, waitForIsland, waitUntilSaved } from './people.ts'

const hostile = `<img src=x onerror="document.title='hit'"><script>document.title='hit'</script>"'&</textarea>\u202eمرحبا 🚧`

test('markup in every text is shown as text, on every page', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('dialog', () => complaints.push('a dialog was opened'))
  await signIn(page)
  const address = await beginSop(page, hostile)
  await waitForIsland(page)
  for (const column of ['Kegiatan', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan']) {
    await cell(page, column, 2).fill(hostile)
  }
  await page.getByLabel('Nama pelaksana: Pemohon').fill(hostile)
  await page.getByRole('heading', { name: 'Identitas SOP' }).click()
  await page.getByLabel('Nomor SOP').fill(hostile)
  await page.getByLabel('Dasar hukum').fill(hostile)
  await expect(page.locator('#drawing')).toContainText('<script>')
  await waitUntilSaved(page)
  for (const path of ['', '/edit', '/print', '/revisions']) {
    await page.goto(`${address}${path}`)
    expect(await page.title()).not.toBe('hit')
    await expect(page.locator('img[src="x"]')).toHaveCount(0)
  }
  await page.goto('/sops')
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
  const pdf = await page.request.get(`${address}/print.pdf`)
  expect(pdf.status()).toBe(200)
  expect(complaints).toEqual([])
})

test('the server stays up under posts that make no sense', async ({ page, request }) => {
  await signIn(page)
  const address = await beginSop(page, 'Pelayanan Tahan')
  const token = (await page.locator('input[name="csrf"]').last().getAttribute('value')) ?? ''
  const send = (path: string, body: string, type: string) =>
    page.request.post(`${address}${path}`, {
      data: body,
      headers: { 'content-type': type, 'x-csrf-token': token },
      failOnStatusCode: false,
    })
  const bodies = [
    '',
    '{',
    'null',
    '[[[[',
    '{"format":"bpmn"}',
    `"${'a'.repeat(100_000)}"`,
    '\u0000',
  ]
  for (const body of bodies) {
    const answer = await send('/draft?version=1', body, 'application/json')
    expect([answer.status(), body.slice(0, 20)]).toEqual([422, body.slice(0, 20)])
  }
  const form = `csrf=${encodeURIComponent(token)}&intent=remove-step%2F%&version=abc&step%2F=%00&%E0%A4%A=1`
  const answer = await send('/edit', form, 'application/x-www-form-urlencoded')
  expect(answer.status()).toBeLessThan(500)
  expect((await request.get('/health')).status()).toBe(200)
  await page.goto(`${address}/edit`)
  await expect(page.getByLabel('Judul SOP')).toHaveValue('Pelayanan Tahan')
})
