import { test } from '@playwright/test'
import { noOpenssl } from '../../src/web/testing/key-file.ts'
import { expectSoundSigning } from './signing.ts'

test('the pages for signing have no violation, with a fault neither, in dark colours', async ({
  page,
}) => {
  test.skip(noOpenssl !== '', 'openssl is missing: there is no key to sign with')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectSoundSigning(page, 'Penerbitan Izin Penyelenggaraan Reklame')
})
