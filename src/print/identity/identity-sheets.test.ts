import type { TextPrimitive } from '#diagram'
import type { Sop } from '#sop'
import { describe, expect, test } from 'vitest'
import type { Sheet } from '../sheet/sheet.ts'
import { sampleSop } from '../testing/sample-sop.ts'
import { layOutIdentity } from './identity-sheets.ts'

const a4 = { width: 297_000, height: 210_000 }
const withIdentity = (identity: Partial<Sop['identity']>): Sop => ({
  ...sampleSop,
  identity: { ...sampleSop.identity, ...identity },
})
const textsOf = (sheet: Sheet | undefined): TextPrimitive[] =>
  (sheet?.primitives ?? []).filter((primitive) => primitive.kind === 'text')
const words = (sheet: Sheet | undefined) => textsOf(sheet).map(({ text }) => text)

describe('layOutIdentity', () => {
  test('prints the official block in reading order, dates in words, a dash for what is missing', () => {
    const part = layOutIdentity(sampleSop, a4)
    expect(part.pageCount).toBe(1)
    expect(words(part.paint(3)[0])).toEqual(
      [
        ['Pemerintah Kota Contoh', 'Dinas Percontohan', 'STANDAR OPERASIONAL PROSEDUR'],
        ['Nomor SOP', '000.8.3/1/2026', 'Tanggal Pembuatan', '5 Januari 2026'],
        ['Tanggal Revisi', '-', 'Tanggal Efektif', '1 Februari 2026'],
        ['Disahkan oleh', 'Kepala Dinas', 'Nama Pejabat', 'NIP 19700101 199503 1 001'],
        ['Nama SOP', 'Penerimaan Permohonan'],
        ['Dasar Hukum', '1.', 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik'],
        ['Kualifikasi Pelaksana', '1.', 'Memahami tata naskah dinas'],
        ['Keterkaitan', '1.', 'SOP Pengarsipan'],
        ['Peralatan/Perlengkapan', '1.', 'Komputer', '2.', 'Pencetak'],
        ['Peringatan', '1.', 'Berkas yang tidak dicatat dapat hilang'],
        ['Pencatatan dan Pendataan', '-'],
        ['Halaman 1 dari 3'],
      ].flat(),
    )
  })

  test('leaves room to sign, and a dotted line where the name is not known', () => {
    const approver = { position: 'Kepala Dinas', name: '', nip: '' }
    const texts = textsOf(layOutIdentity(withIdentity({ approver }), a4).paint(2)[0])
    const office = texts.find(({ text }) => text === 'Kepala Dinas')
    const dotted = texts.find(({ text }) => /^\(…+\)$/.test(text))
    expect((dotted?.at.y ?? 0) - (office?.at.y ?? 0)).toBeGreaterThan(17_000)
    expect(texts.some(({ text }) => text.startsWith('NIP'))).toBe(false)
  })

  test('flows over pages, which repeat title and heading and count on', () => {
    const legalBasis = Array.from({ length: 90 }, (_, index) => `Peraturan Nomor ${index + 1}`)
    const part = layOutIdentity(withIdentity({ legalBasis }), a4)
    const sheets = part.paint(9)
    expect(sheets).toHaveLength(part.pageCount)
    expect(part.pageCount).toBeGreaterThan(2)
    const printed = sheets.flatMap(words)
    expect(legalBasis.filter((law) => !printed.includes(law))).toEqual([])
    for (const [index, sheet] of sheets.entries()) {
      expect(words(sheet).at(-1)).toBe(`Halaman ${index + 1} dari 9`)
      if (index === 0) continue
      expect(words(sheet)).toContain('SOP Penerimaan Permohonan')
    }
    expect(words(sheets[1])).toContain('Dasar Hukum (lanjutan)')
  })

  test('keeps every text on the paper', () => {
    const legalBasis = Array.from(
      { length: 120 },
      (_, index) => `${'Peraturan '.repeat(40)}${index}`,
    )
    for (const sheet of layOutIdentity(withIdentity({ legalBasis }), a4).paint(20)) {
      for (const { at } of textsOf(sheet)) {
        expect(at.y).toBeGreaterThan(12_000)
        expect(at.y).toBeLessThan(a4.height - 6000)
      }
    }
  })

  test('cuts what no page could hold, and says where', () => {
    const warnings = ['Awas', 'x '.repeat(100_000)]
    const sop = { ...withIdentity({ warnings }), title: 'Judul '.repeat(1000) }
    const part = layOutIdentity(sop, a4)
    expect(part.cut).toEqual(['title', 'identity.warnings[1]'])
    expect(part.pageCount).toBeLessThan(5)
  })

  test('an empty identity gives the form with dashes', () => {
    const empty = withIdentity({
      government: '',
      unit: '',
      number: '',
      madeOn: '',
      effectiveOn: '',
      approver: { position: '', name: '', nip: '' },
      legalBasis: [],
      qualifications: [' '],
      relatedSops: [],
      equipment: [],
      warnings: [],
    })
    const part = layOutIdentity({ ...empty, title: '' }, a4)
    expect(part.pageCount).toBe(1)
    expect(words(part.paint(2)[0]).filter((text) => text === '-')).toHaveLength(10)
  })
})
