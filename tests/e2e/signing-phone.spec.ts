import { test } from '@playwright/test'
import { noOpenssl } from '../../src/web/testing/key-file.ts'
import { expectSoundSigning } from './signing.ts'

test('on a phone the pages for signing have no violation and are no wider than the screen', async ({
  page,
}) => {
  test.skip(noOpenssl !== '', 'openssl is missing: there is no key to sign with')
  await expectSoundSigning(page, 'Penerbitan Persetujuan Bangunan Gedung')
})
