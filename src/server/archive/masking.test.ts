import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'

let db: ScratchDatabase

beforeAll(async () => {
  db = await openScratchDatabase()
})
afterAll(() => db.close())

async function mask(text: string, name = '', office = 'Kepala Dinas Sosial'): Promise<string> {
  const { rows } = await db.owner.query<{ text: string }>(
    'select mask_text($1, name_pattern($2, $3)) as text',
    [text, name, office],
  )
  return rows[0]?.text ?? ''
}

const gone = '[disamarkan]'

describe('numbers of persons', () => {
  it.each([
    ['NIP 198001012005011001', `NIP ${gone}`],
    ['NIP. 19800101 200501 1 001.', `NIP. ${gone}.`],
    ['19800101.200501.1.001', gone],
    ['19800101-200501-1-001', gone],
    ['19800101\u00a0200501 1\n001', gone],
    ['１９８００１０１２００５０１１００１', gone],
    ['(198001012005011001)', `(${gone})`],
    ['NIK 3171234567890123', `NIK ${gone}`],
    ['3171234567890123456789', gone],
  ])('%j is shown as %j', async (text, shown) => {
    expect(await mask(text)).toBe(shown)
  })

  it.each([
    'Peraturan Daerah Nomor 12 Tahun 2020',
    '065/0123/SOP/ORG/2026',
    '12-01-2026 s.d. 13-01-2026',
    '01.02.2026 - 03.04.2026',
    '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18',
    'Telepon 0811-2345-6789',
    'Kode 5.1.02.01.01.0024',
    '',
  ])('%j stays as it is', async (text) => {
    expect(await mask(text)).toBe(text)
  })
})

describe('the name of a signatory', () => {
  const name = 'Drs. H. Budi Santoso, M.Si.'

  it.each([
    ['Diserahkan kepada Budi Santoso', `Diserahkan kepada ${gone}`],
    ['BUDI  SANTOSO, M.Si. menandatangani', `${gone}, M.Si. menandatangani`],
    ['Bapak budi\nsantoso', `Bapak ${gone}`],
    ['budi.santoso@kota.go.id, budisantoso@kota.go.id', `${gone}@kota.go.id, ${gone}@kota.go.id`],
  ])('%j is shown as %j', async (text, shown) => {
    expect(await mask(text, name)).toBe(shown)
  })

  it.each(['Budiman Santosoto', 'Budi', 'Santoso', 'Kepala Dinas Sosial menandatangani'])(
    '%j has it not',
    async (text) => {
      expect(await mask(text, name)).toBe(text)
    },
  )

  it.each([
    ['Budi Santoso', 'Budi Santoso'],
    ['Budi Santoso S.Sos. M.Si', 'Budi Santoso'],
    ['dr. Budi Santoso, Sp.A', 'Budi Santoso'],
    ['Ir H Budi Santoso', 'Budi Santoso'],
    ['H.M. Budi Santoso', 'Budi Santoso'],
    ["Ma'ruf", 'Ma’ruf'],
    ['Sri', 'SRI'],
    ['José Ñañez', 'JOSÉ ÑAÑEZ'],
    ['(Budi) [Santoso] .*+?^${}|\\', 'Budi Santoso'],
  ])('%s is found as %s', async (written, found) => {
    expect(await mask(`Oleh ${found}.`, written)).toBe(`Oleh ${gone}.`)
  })

  it.each(['', '-', '..............', 'Nama Pejabat', 'NAMA', 'Kepala Dinas', 'X'])(
    '%j is none',
    async (written) => {
      const text = 'Kepala Dinas menulis nama pejabat X - ....'
      expect(await mask(text, written)).toBe(text)
    },
  )

  it('is gone from any text, whatever stands around it', async () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,9}$/)
    const title = fc.constantFrom('', 'Dr. ', 'Drs. H. ', 'Ir. ')
    const degree = fc.constantFrom('', ', S.H.', ', M.Si', ' S.Sos.')
    const filler = fc.string({ unit: 'grapheme', maxLength: 20 })
    const edge = fc.constantFrom(' ', ', ', '(', '"', '\n', '/', ' – ')
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 2, maxLength: 4 }),
        fc.tuple(title, degree, filler, filler, edge),
        async (words, [before, after, left, right, beside]) => {
          const plain = words.join(' ')
          const text = `${left}${beside}${plain}${beside}${right}`.replaceAll('\0', '')
          expect(await mask(text, `${before}${plain}${after}`)).not.toContain(plain)
        },
      ),
      { numRuns: 300 },
    )
  })
})

it('ids stay what they are, whatever they look like', async () => {
  const part = {
    performers: [{ id: '198001012005011001', name: 'NIP 198001012005011001' }],
    steps: [{ id: '1', symbols: [{ id: 'a', performers: ['198001012005011001'], exits: [] }] }],
  }
  const { rows } = await db.owner.query<{ part: unknown }>('select mask_json($1, null) as part', [
    JSON.stringify(part),
  ])
  const masked = { ...part, performers: [{ id: '198001012005011001', name: `NIP ${gone}` }] }
  expect(rows[0]?.part).toEqual(masked)
})

it('a whole document has nothing that its parts would not have, however it is written as JSON', async () => {
  const words = ['Budi', 'Santoso', 'nBudi', '19800101', '200501', '1', '001', '3171234567890123']
  const signs = [
    ' ',
    '\n',
    '\t',
    '\f',
    '\u0001',
    '\\',
    '"',
    '/',
    '.',
    '-',
    'u0020',
    '\u00a0',
    '\\n',
  ]
  const piece = fc.constantFrom(...words, ...signs)
  const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (texts) => {
      const approver = { position: 'Camat', name: '', nip: '' }
      const part = { identity: { approver }, steps: texts.map((activity) => ({ activity })) }
      const { rows } = await db.owner.query<{ whole: unknown; parts: unknown }>(
        `select mask_document($1, names) as whole, mask_json($1, names) as parts
         from name_pattern('Budi Santoso', 'Camat') as names`,
        [JSON.stringify(part)],
      )
      expect(rows[0]?.whole).toEqual(rows[0]?.parts)
    }),
    { numRuns: 400 },
  )
})

describe('a standard', () => {
  it('is masked in its Indonesian texts too, whose key is that of ids elsewhere', async () => {
    const nip = '198001012005011001'
    const item = { id: nip, text: { id: `NIP ${nip}`, en: `NIP ${nip}` }, kind: nip }
    const { rows } = await db.owner.query<{ masked: unknown }>(
      'select mask_standard($1) as masked',
      [JSON.stringify({ requirements: [item], staff: 3 })],
    )
    const text = { id: `NIP ${gone}`, en: `NIP ${gone}` }
    expect(rows[0]?.masked).toEqual({ requirements: [{ ...item, text }], staff: 3 })
  })
})
