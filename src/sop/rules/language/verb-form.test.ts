import { expect, test } from 'vitest'
import { activeFormOf, verbForm } from './verb-form.ts'
import { defaultVerbLexicon } from './verb-lexicon.ts'

const formsOf = (words: string) =>
  new Set(words.split(' ').map((word) => verbForm(word, defaultVerbLexicon)))

test('meN- takes the nasal of the first sound, which falls away or stays', () => {
  expect(
    formsOf(
      `memeriksa menyusun menerima mengirim melaksanakan merekap mewawancarai meyakinkan memasak menanti menyanyi
      mengecek mengesahkan membaca memfasilitasi mendata mencari menjawab menggandakan menghitung memproses
      mentransfer mensosialisasikan mengklarifikasi mengunggah`.replaceAll(/\s+/g, ' '),
    ),
  ).toEqual(new Set(['active']))
})

test('ber- and foreign roots after a hyphen are active too', () => {
  expect(formsOf('berkoordinasi berdiskusi berunding bekerja me-review meng-upload')).toEqual(
    new Set(['active']),
  )
})

test('words that only look like verbs are none', () => {
  expect(
    formsOf(
      'menteri media meja mesin metode mekanisme memo menit melalui mengenai menurut berkas berita bersama dinas petugas pemohon selanjutnya jika',
    ),
  ).toEqual(new Set(['none']))
})

test('bare verbs, passives and nouns of actions are told apart', () => {
  expect(formsOf('terima periksa serahkan lengkapi umumkan')).toEqual(new Set(['bare']))
  expect(formsOf('diserahkan diperiksa diajukan')).toEqual(new Set(['passive']))
  expect(formsOf('penyerahan pemeriksaan verifikasi registrasi')).toEqual(new Set(['noun']))
})

test.each([
  ['diserahkan', 'menyerahkan'],
  ['diperiksa', 'memeriksa'],
  ['diterima', 'menerima'],
  ['dikirim', 'mengirim'],
  ['diajukan', 'mengajukan'],
  ['disahkan', 'mengesahkan'],
  ['diperbaiki', 'memperbaiki'],
  ['dilengkapi', 'melengkapi'],
  ['diverifikasi', 'memverifikasi'],
  ['dicatat', 'mencatat'],
])('the active form of %s is %s', (passive, active) => {
  expect(activeFormOf(passive)).toBe(active)
})

test('a noun does not tell its active form', () => {
  expect(activeFormOf('penyerahan')).toBeUndefined()
})
