import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRateLimiter, makeRevocableSigner, readSigning } from '#server'
import { timeText } from '../layout/date-text.ts'
import { wordsOf } from '../messages/words.ts'
import { noOpenssl } from '../testing/key-file.ts'
import { signSampleRevision, type SignedRevision } from '../testing/signed-document.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

let site: TestSite
let signed: SignedRevision
let visitor: Visitor

beforeAll(async () => {
  site = await openTestSite()
  signed = await signSampleRevision(site)
  visitor = site.visitor()
  await visitor.get('/verify')
})
afterAll(() => site.close())

function send(content: Uint8Array, name = 'dokumen.pdf', from = visitor): Promise<Page> {
  const form = new FormData()
  form.append('csrf', from.token())
  form.append('file', new File([Uint8Array.from(content)], name))
  return from.upload('/verify', form)
}

/** Sends so many megabytes as a network does, a piece after the other. */
async function sendInPieces(megabytes: number): Promise<Page> {
  const form = new FormData()
  form.append('csrf', visitor.token())
  form.append(
    'file',
    new File(
      Array.from({ length: megabytes }, () => megabyte),
      'besar.pdf',
    ),
  )
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const body = await request.bytes()
  let at = 0
  const pieces = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      controller.enqueue(body.subarray(at, at + piece))
      at += piece
      if (at >= body.length) controller.close()
    },
  })
  const type = request.headers.get('content-type') ?? ''
  return visitor.upload('/verify', pieces, { 'content-type': type })
}

const piece = 65_536
const megabyte = new Uint8Array(1024 * 1024).fill(37)

describe('anyone, without signing in,', () => {
  test('learns that a document is intact and recorded here, and that it is not certified', async () => {
    const page = await send(signed.pdf)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Tanda tangan utuh, tidak tersertifikasi')
    expect(page.text).toContain('Tercatat sebagai dokumen resmi')
    expect(page.text).toContain(signed.number)
    expect(page.text).toContain('Pemerintah Kota Tanjung Seruni')
    expect(page.text).toContain('Kepala Dinas Contoh')
    expect(page.text).not.toContain('dan tersertifikasi')
    expect(page.text).not.toContain('<script')
  })

  test('learns it in English', async () => {
    const reader = site.visitor()
    await reader.get('/verify?lang=en')
    await reader.get('/verify')
    const page = await send(signed.pdf, 'dokumen.pdf', reader)
    expect(page.text).toContain('The signature is intact, but not certified')
    expect(page.text).toContain('Recorded as an official document')
  })

  test('learns that one byte was changed, and nothing of any document', async () => {
    const changed = Buffer.from(signed.pdf)
    changed[3000] = (changed[3000] ?? 0) ^ 1
    const page = await send(changed)
    expect(page.text).toContain('Tanda tangan tidak dapat dipercaya')
    expect(page.text).toContain('Isi dokumen berubah setelah ditandatangani.')
    expect(page.text).toContain('Tidak tercatat di sini')
    expect(page.text).not.toContain(signed.number)
  })

  test('learns that something was appended', async () => {
    const page = await send(Buffer.concat([signed.pdf, Buffer.from('9 0 obj\n')]))
    expect(page.text).toContain('ada yang ditambahkan di belakangnya')
  })

  test('learns that a file is not signed, or no PDF', async () => {
    expect((await send(Buffer.from('%PDF-1.7\n'))).text).toContain(
      'Tidak ada tanda tangan elektronik',
    )
    expect((await send(Buffer.from('PK'))).text).toContain('Berkas ini bukan PDF.')
  })

  test('sees the name of the file as text', async () => {
    const page = await send(signed.pdf, '<script>alert(1)</script>.pdf')
    expect(page.text).not.toContain('<script>alert')
  })
})

describe.skipIf(noOpenssl)(`where the certificate was revoked${noOpenssl}`, () => {
  const day = 86_400_000
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-verify-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** The page about a document signed now, its certificate revoked so many milliseconds later. */
  const verifyRevoked = async (laterMs: number): Promise<Page> => {
    const { signer, anchor, listRevoking } = makeRevocableSigner()
    const [anchors, list] = [join(folder, 'anchors.pem'), join(folder, 'list.crl')]
    writeFileSync(anchors, anchor)
    writeFileSync(list, listRevoking(new Date(Date.now() + laterMs)))
    const settings = { SIGNING_TRUST_ANCHORS_FILE: anchors, SIGNING_CRL_FILE: list }
    const revoking = await openTestSite({ signing: await readSigning(settings) })
    const { pdf } = await signSampleRevision(revoking, signer)
    const reader = revoking.visitor()
    await reader.get('/verify')
    const page = await send(pdf, 'dokumen.pdf', reader)
    await revoking.close()
    return page
  }
  const dateOf = (laterMs: number) =>
    timeText(new Date(Date.now() + laterMs), wordsOf('id')).slice(0, 15)

  test('before the time of signing, that is a fault, told with its date', async () => {
    const page = await verifyRevoked(-day)
    expect(page.text).toContain('Tanda tangan tidak dapat dipercaya')
    expect(page.text).toContain('Sertifikat sudah dicabut penerbitnya pada waktu yang disebut')
    expect(page.text).toContain(`Dicabut penerbitnya pada ${dateOf(-day)}`)
  })

  test('after it, as the signer tells it, the signature is intact but not certified', async () => {
    const page = await verifyRevoked(day)
    expect(page.text).toContain('Tanda tangan utuh, tidak tersertifikasi')
    expect(page.text).toContain('Tidak ada saksi untuk waktu itu')
    expect(page.text).toContain(`Dicabut penerbitnya pada ${dateOf(day)}`)
  })
})

describe('a form', () => {
  test('without a file comes back and says so beside the field', async () => {
    const form = new FormData()
    form.append('csrf', visitor.token())
    form.append('file', new File([], ''))
    const page = await visitor.upload('/verify', form)
    expect(page.status).toBe(422)
    expect(page.text).toContain('Pilih satu berkas PDF.')
    expect((await send(Buffer.alloc(0))).status).toBe(422)
  })

  test('with more than 25 MB comes back and says how much is taken', async () => {
    for (const megabytes of [26, 40]) {
      const page = await sendInPieces(megabytes)
      expect(page.status).toBe(422)
      expect(page.text).toContain('lebih besar dari 25 MB')
    }
  })

  test('without the token of the visitor is refused before its file is taken', async () => {
    const form = new FormData()
    form.append('file', new File([Uint8Array.from(signed.pdf)], 'a.pdf'))
    form.append('csrf', visitor.token())
    expect((await visitor.upload('/verify', form)).status).toBe(403)
    expect((await visitor.post('/verify', {})).status).toBe(403)
    const stranger = site.visitor()
    await stranger.get('/verify')
    const stolen = new FormData()
    stolen.append('csrf', visitor.token())
    expect((await stranger.upload('/verify', stolen)).status).toBe(403)
  })

  test('from another site is refused', async () => {
    const form = new FormData()
    form.append('csrf', visitor.token())
    const page = await visitor.upload('/verify', form, { origin: 'https://evil.example' })
    expect(page.status).toBe(403)
  })
})

test('who verifies too often is told to wait', async () => {
  const writes = createRateLimiter({ burst: 2, perSecond: 0.1 })
  const limited = await openTestSite({ writes })
  const one = limited.visitor()
  await one.get('/verify')
  const pages = await Promise.all([1, 2, 3].map(() => send(Buffer.from('x'), 'a.pdf', one)))
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 429])
  await limited.close()
})

test('nothing above was a fault of the program', () => {
  expect(site.reported).toEqual([])
})
