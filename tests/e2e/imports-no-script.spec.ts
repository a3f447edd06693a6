import { test } from '@playwright/test'
import { bringInTen, settleAndSave } from './bring-in.ts'
import { signIn } from './people.ts'

test('without scripts ten files are brought in, settled, saved and found in the list', async ({
  page,
}) => {
  test.slow()
  await signIn(page)
  const address = await bringInTen(page, 'Polos')
  await settleAndSave(page, address, 'Polos')
})
