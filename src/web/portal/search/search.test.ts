import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'

let site: TestSite
const home = '/layanan/tanjung-seruni'

beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

function ask(question: string, root = home) {
  const query = new URLSearchParams({ q: question }).toString()
  return site.visitor().get(`${root}/cari?${query}`)
}

/** Links to services, in the order of the page. */
function servicesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\/jenis\/([a-z0-9-]+)"/g)].map(([, slug = '']) => slug))]
}

describe('a search of the portal', () => {
  it('gives the answer first, with what the question asks for on top', async () => {
    const page = await ask('berapa biaya akta lahir')
    expect(page.status).toBe(200)
    expect(servicesIn(page.text)[0]).toBe('akta-kelahiran')
    const answer = page.text.slice(page.text.indexOf('id="answer"'))
    expect(answer.indexOf('<div class="first"><dt>Biaya</dt>')).toBeGreaterThan(0)
    const requirements = (await ask('syarat akta lahir')).text
    expect(requirements).toContain('<div class="first"><dt>Yang dibawa</dt>')
    expect(requirements).toContain('Surat keterangan lahir')
  })

  it('finds a misspelt word, says what it searched for, and offers the word as it was typed', async () => {
    const page = await ask('reklme')
    expect(servicesIn(page.text)[0]).toBe('izin-reklame')
    expect(page.text).toContain('Ditampilkan hasil untuk &quot;reklame&quot;.')
    expect(page.text).toContain(`${home}/cari?q=reklme&amp;literal=1`)
    const literal = await site.visitor().get(`${home}/cari?q=reklme&literal=1`)
    expect(literal.text).toContain('Tidak ada layanan untuk &quot;reklme&quot;')
  })

  it('is in English under the English address', async () => {
    const page = await ask('how to get a birth certificate', `/en${home}`)
    expect(servicesIn(page.text)[0]).toBe('akta-kelahiran')
    expect(page.text).toContain('Best match')
    expect(page.text).toContain('<h2 id="answer">')
    expect(page.text).toContain('Birth Certificate')
  })

  it('that finds nothing leads on: life events, offices, complaints', async () => {
    const page = await ask('qqqq zzzz')
    expect(page.status).toBe(200)
    expect(page.text).toContain(`${home}/peristiwa/birth`)
    expect(page.text).toContain(`${home}/unit/`)
    expect(page.text).toContain('https://www.lapor.go.id')
  })

  it('without a question asks for one', async () => {
    for (const query of ['', '?q=', '?q=+++']) {
      const page = await site.visitor().get(`${home}/cari${query}`)
      expect(page.status).toBe(200)
      expect(page.text).toContain('<h1>Cari layanan</h1>')
    }
  })

  it('is kept out of search engines and lists each place once', async () => {
    const page = await ask('izin')
    expect(page.text).toContain('<meta name="robots" content="noindex, follow"/>')
    expect(page.text.match(/<h1>/g)).toHaveLength(1)
    expect(page.text).toContain('value="izin"')
  })

  it('of a portal that is not open is not there', async () => {
    expect((await ask('ktp', '/layanan/tidak-ada')).status).toBe(404)
  })
})

it('a search that takes too long gives a page that says so, and when to try again', async () => {
  await site.owner.query('begin')
  await site.owner.query('lock table service_search in access exclusive mode')
  const page = await ask('ktp hilang')
  await site.owner.query('rollback')
  expect(page.status).toBe(503)
  expect(page.headers.get('retry-after')).toBe('10')
  expect(page.text).toContain('Saat ini terlalu lama diproses')
  expect(site.reported.splice(0)).toHaveLength(1)
  expect((await ask('ktp hilang')).status).toBe(200)
}, 15_000)

describe('hostile questions give a page and no fault', () => {
  it.each([
    ['ten thousand signs', 'a'.repeat(10_000)],
    ['two thousand words', Array.from({ length: 2000 }, (_, at) => `kata${at}`).join(' ')],
    ['operators', `'); drop table service; -- & | ! <-> :* ( ) \\ "ktp"`],
    ['operators alone', '&|!:*<->()'],
    ['quotes', `"'"'"'\`''`],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a null byte', 'ktp\u0000hilang'],
    ['half a sign', 'ktp \ud800'],
    ['other scripts', 'बहासा 東京 кошка ﷽ 🪪'],
    ['turned text', '\u202Eptk\u202C'],
    ['signs put together', `k\u0301\u0302\u0303t${'\u0300'.repeat(500)}p`],
    ['pattern signs', '%_%_% .* [a-z]+ $1 ${x} {{7*7}}'],
    ['the name of an object', '__proto__ constructor toString'],
  ])('%s', async (_, question) => {
    for (const root of [home, `/en${home}`]) {
      const page = await ask(question, root)
      expect(page.status).toBe(200)
      expect(page.text).not.toContain('<script>alert')
      expect(page.text).not.toContain('<img')
    }
  })

  it.each(['page=999999', 'page=-1', 'page=0', 'page=x', 'page=9999', 'literal=2', 'q=a&q=b'])(
    'address with %s',
    async (query) => {
      const page = await site.visitor().get(`${home}/cari?q=izin&${query}`)
      expect(page.status).toBe(200)
      expect(servicesIn(page.text).length).toBeGreaterThan(0)
    },
  )

  it('broken escapes in the address', async () => {
    for (const query of ['q=%00', 'q=%ff%fe', 'q=%', 'q=%E0%A4%A', 'q=%zz']) {
      expect((await site.visitor().get(`${home}/cari?${query}`)).status).toBeLessThan(500)
    }
    expect(site.reported).toEqual([])
  })
})
