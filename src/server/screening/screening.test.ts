import { expect, it } from 'vitest'
import { likenessOf, screenComment, screenRemark } from './screening.ts'

it.each([
  'Mohon biaya legalisir dihapus karena memberatkan warga.',
  'Waktu 3 hari kerja terlalu lama; di kecamatan lain selesai dalam 1 hari (08.00 sampai 15.00).',
  'Syarat nomor 2 sudah ada di basis data kependudukan, tidak perlu fotokopi KTP lagi.',
  'Bapak dan ibu yang lanjut usia mohon didahulukan, juga ibu hamil.',
  'Tarif Rp150.000 tahun 2024 menjadi Rp200.000 tahun 2026?',
  'Dinas PUPR, RSUD dan DPRD mohon satu loket.',
  'Petugas pantai mohon ditambah.',
])('what a citizen usually writes is shown at once: %s', (text) => {
  expect(screenRemark(text)).toEqual([])
})

it.each([
  ['Setuju <b>sekali</b>', 'markup'],
  ['<script>alert(1)</script>', 'markup'],
  ['Lihat [ini](x)', 'markup'],
  ['a &lt;img&gt;', 'markup'],
  ['Kunjungi judi-slot.xyz sekarang', 'link'],
  ['Lihat https://contoh.example/a', 'link'],
  ['Surati saya di warga@contoh.example', 'mail'],
  ['Hubungi 0812-3456-7890', 'phone'],
  ['Hubungi +62 812 3456 7890', 'phone'],
  ['NIK saya 3174012345678901', 'person-number'],
  ['NIP 19800101 200501 1 001', 'person-number'],
  ['NIK ٣١٧٤٠١٢٣٤٥٦٧٨٩٠١', 'person-number'],
  ['Dilayani Bapak Galih dengan baik', 'name-of-person'],
  ['dilayani bu sekar dengan baik', 'name-of-person'],
  ['Petugasnya goblok', 'abuse'],
  ['Ｇｏｂｌｏｋ semua', 'abuse'],
  ['PELAYANAN DI SINI SANGAT LAMA SEKALI', 'shouting'],
  ['bagus'.repeat(600), 'long'],
  ['haaaaaaaaaaaaaaa', 'repetition'],
  ['turunkan biaya '.repeat(10), 'repetition'],
])('%s waits for a person: %s', (text, reason) => {
  expect(screenRemark(text)).toContain(reason)
})

it('the name that is to be shown is looked at like the text', () => {
  expect(screenComment('Setuju.', 'www.contoh.example')).toEqual(['link'])
})

it('texts that differ in numbers, signs or their end are alike', () => {
  const one = likenessOf('Turunkan biaya ini, 1: kami warga tidak mampu membayar 50 ribu sekarang')
  expect(likenessOf('turunkan BIAYA ini! 77 kami warga tidak mampu membayar 9 x')).toBe(one)
  expect(likenessOf('Turunkan biaya itu')).not.toBe(one)
})

it('a text of the greatest length is screened in no time', () => {
  const started = performance.now()
  for (const part of ['0', '0 ', 'a@', 'a.', '<', '62-', 'bapak '])
    screenRemark(part.repeat(4000).slice(0, 4000))
  expect(performance.now() - started).toBeLessThan(500)
})
