import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readSigning } from '#server'
import { makeKeyFile, noOpenssl } from '../testing/key-file.ts'
import { ratifySampleRevision, signInApprover } from '../testing/signed-document.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

const passphrase = 'Rahasia dinas & 2026'
const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-signing-page-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

type Fields = {
  readonly file?: Uint8Array
  readonly passphrase?: string
  readonly key?: string
  readonly intent?: string
}

function post(visitor: Visitor, at: string, fields: Fields): Promise<Page> {
  const form = new FormData()
  form.append('csrf', visitor.token())
  form.append('key', fields.key ?? 'brought')
  form.append(
    'file',
    new File([Uint8Array.from(fields.file ?? [])], fields.file ? 'kunci.p12' : ''),
  )
  form.append('passphrase', fields.passphrase ?? passphrase)
  form.append('intent', fields.intent ?? 'sign')
  return visitor.upload(`${at}/sign`, form)
}

/** A site with a ratified revision and an approver of its office. */
async function openRatified(site: TestSite) {
  const { sopId, revision, context } = await ratifySampleRevision(site)
  const approver = await signInApprover(site, context)
  const at = `/sops/${sopId}/revisions/${revision}`
  return { at, approver, sopId, page: await approver.get(`${at}/sign`) }
}

function toolSays(tool: string, ...args: readonly string[]): string | undefined {
  const { error, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' })
  return error === undefined ? stdout + stderr : undefined
}

describe.skipIf(noOpenssl)(`without a key of the operator${noOpenssl}`, () => {
  let site: TestSite
  let at: string
  let approver: Visitor
  let page: Page
  const { p12 } =
    noOpenssl === '' ? makeKeyFile('Kepala Dinas Contoh', passphrase) : { p12: Buffer.of() }
  beforeAll(async () => {
    site = await openTestSite()
  })
  beforeEach(async () => {
    ;({ at, approver, page } = await openRatified(site))
  })
  afterAll(() => site.close())

  const countSigned = async () => {
    const { rows } = await site.owner.query<{ count: string }>('select count(*) from signature')
    return Number(rows[0]?.count)
  }

  test('the page says what is signed, and that it will not be called certified', () => {
    expect(page.status).toBe(200)
    for (const text of ['000.8.3/', 'KEPALA DINAS, dr. Melati Rumbia', '1 Desember 2026']) {
      expect(page.text).toContain(text)
    }
    expect(page.text).toContain('tidak akan disebut tersertifikasi')
    expect(page.text).not.toContain('Sertifikat yang disiapkan pengelola')
  })

  test('a key file signs, and the document is there for all who see the SOP', async () => {
    const posted = await post(approver, at, { file: p12 })
    expect([posted.status, posted.location]).toEqual([303, `${at}/sign?done=signed`])
    const result = await approver.get(posted.location)
    expect(result.text).toContain('Dokumen sudah ditandatangani dan tercatat.')
    expect(result.text).toContain('Tanda tangan utuh, tidak tersertifikasi')
    expect(result.text).toContain('Kepala Dinas Contoh')
    const stranger = await site.signIn('Orang Teluk')
    expect((await stranger.get(`${at}/signed.pdf`)).status).toBe(404)
    expect((await approver.get(at)).text).toContain(`${at}/signed.pdf`)
    const download = await approver.get(`${at}/signed.pdf`)
    expect(download.headers.get('content-type')).toBe('application/pdf')
    expect(download.headers.get('content-disposition')).toMatch(
      /^attachment; filename="SOP 000\.8\.3 /,
    )
  })

  test('what was signed is a signature for pdfsig and says who, as what, the number, and the code to type', async (context) => {
    await post(approver, at, { file: p12 })
    const { rows } = await site.owner.query<{ pdf: Buffer; number: string }>(
      'select pdf, number from signature order by recorded_at desc limit 1',
    )
    const signed = file('signed.pdf', rows[0]?.pdf ?? Buffer.of())
    const said = toolSays('pdfsig', '-nocert', signed)
    const text = toolSays('pdftotext', '-raw', signed, '-')
    context.skip(said === undefined || text === undefined, 'pdfsig or pdftotext is missing')
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
    expect(said).toContain('Kepala Dinas Contoh')
    const words = text?.replaceAll(/\s+/g, ' ')
    for (const part of ['secara elektronik oleh:', 'KEPALA DINAS', 'dr. Melati Rumbia']) {
      expect(words).toContain(part)
    }
    expect(words).toContain(`Nomor ${rows[0]?.number ?? ''}`)
    expect(words).toMatch(/\/v, kode ([0-9a-z]{4}- ?){3}[0-9a-z]{4}/)
  })

  test('a wrong passphrase comes back beside its field, unrepeated, and nothing is signed', async () => {
    const before = await countSigned()
    const wrong = await post(approver, at, { file: p12, passphrase: 'keliru-sekali' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(/id="passphrase-error" role="alert">Frasa sandi berkas kunci salah/)
    expect(wrong.text).not.toContain('keliru-sekali')
    expect(await countSigned()).toBe(before)
    expect((await post(approver, at, { file: p12 })).status).toBe(303)
  })

  test('no file, a large one and a foreign one are told beside the file', async () => {
    const cases: readonly (readonly [Uint8Array | undefined, string])[] = [
      [undefined, 'Pilih berkas kunci.'],
      [new Uint8Array(300_000), 'Berkas kunci terlalu besar.'],
      [Buffer.from('%PDF-1.7'), 'Berkas kunci rusak atau bukan PKCS#12'],
      [makeKeyFile('Server', passphrase, 'keyEncipherment').p12, 'Sertifikat tidak dimaksudkan'],
    ]
    for (const [content, words] of cases) {
      const answer = await post(approver, at, content === undefined ? {} : { file: content })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(`id="file-error" role="alert">${words}`)
    }
  })

  test('a look at the key tells whom it names, and signs nothing', async () => {
    const before = await countSigned()
    const looked = await post(approver, at, { file: p12, intent: 'check' })
    expect(looked.status).toBe(200)
    expect(looked.text).toContain('Belum ada yang ditandatangani')
    expect(looked.text).toContain('Kepala Dinas Contoh')
    expect(await countSigned()).toBe(before)
  })

  test('of two who press one signs, and the other sees whose document it is', async () => {
    const pages = await Promise.all([1, 2].map(() => post(approver, at, { file: p12 })))
    expect(pages.filter(({ status }) => status !== 303 && status !== 409)).toEqual([])
    const { rowCount } = await site.owner.query('select from signature where sop_id = $1', [
      at.split('/')[2],
    ])
    expect(rowCount).toBe(1)
    const again = await post(approver, at, { file: p12 })
    expect([again.status, again.location]).toEqual([303, `${at}/sign`])
    expect((await approver.get(`${at}/sign`)).text).toContain('Dilakukan oleh')
  })

  test('the token of somebody else, another site and no token are refused', async () => {
    const stranger = site.visitor()
    await stranger.get('/sign-in')
    const form = new FormData()
    form.append('csrf', stranger.token())
    expect((await approver.upload(`${at}/sign`, form)).status).toBe(403)
    const foreign = new FormData()
    foreign.append('csrf', approver.token())
    const headers = { origin: 'https://evil.example' }
    expect((await approver.upload(`${at}/sign`, foreign, headers)).status).toBe(403)
    expect((await approver.post(`${at}/sign`, {})).status).toBe(403)
  })

  test('a revision that is not ratified, or no longer, is not signed', async () => {
    await site.owner.query(`update ratification set ended_on = '2026-11-25'`)
    const [shown, posted] = [
      await approver.get(`${at}/sign`),
      await post(approver, at, { file: p12 }),
    ]
    expect([shown.status, posted.status]).toEqual([409, 409])
    expect(posted.text).toContain('Belum disahkan')
    expect((await approver.get(at)).text).not.toContain(`${at}/sign`)
  })

  test('nothing above was a fault of the program', () => {
    expect(site.reported).toEqual([])
  })
})

describe.skipIf(noOpenssl)(`with a key of the operator${noOpenssl}`, () => {
  test('the page names it, and whether it would be called certified, and signs with it', async () => {
    const { p12, certificate } = makeKeyFile('Segel Dinas', passphrase)
    const signing = await readSigning({
      SIGNING_P12_FILE: file('dinas.p12', p12),
      SIGNING_P12_PASSPHRASE_FILE: file('sandi', passphrase),
      SIGNING_TRUST_ANCHORS_FILE: file('anchors.pem', certificate),
    })
    const site = await openTestSite({ signing })
    const { at, approver, page } = await openRatified(site)
    expect(page.text).toContain('Segel Dinas')
    expect(page.text).toContain('Tanda tangan akan disebut tersertifikasi.')
    expect((await post(approver, at, { key: 'operator' })).status).toBe(303)
    const result = await approver.get(`${at}/sign`)
    expect(result.text).toContain('Tanda tangan utuh dan tersertifikasi')
    expect(site.reported).toEqual([])
    await site.close()
  })

  test('a service that cannot be reached is told, and another key can be brought', async () => {
    const signing = await readSigning({
      SIGNING_SERVICE_URL: 'http://127.0.0.1:9/csc/v2',
      SIGNING_SERVICE_TOKEN_FILE: file('token', 'kunci'),
    })
    const site = await openTestSite({ signing })
    const { at, approver, page } = await openRatified(site)
    expect(page.text).toContain('Layanan tanda tangan tidak dapat dihubungi')
    const refused = await post(approver, at, { key: 'operator' })
    expect(refused.status).toBe(422)
    expect(refused.text).toMatch(/role="alert">Layanan tanda tangan tidak dapat dihubungi/)
    const { p12 } = makeKeyFile('Kepala Dinas Contoh', passphrase)
    expect((await post(approver, at, { file: p12 })).status).toBe(303)
    expect(site.reported).toEqual([])
    await site.close()
  })
})
