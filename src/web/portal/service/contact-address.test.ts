import { expect, test } from 'vitest'
import { contactAddress, phoneAddress, webAddress } from './contact-address.ts'

test.each([
  ['phone', '(0771) 555-0100', 'tel:07715550100'],
  ['phone', '+62 771 555 0100 pesawat 12', 'tel:+627715550100'],
  ['phone', '110', 'tel:110'],
  ['whatsapp', '0812-5550-1234', 'https://wa.me/6281255501234'],
  ['whatsapp', '+62 812 5550 1234', 'https://wa.me/6281255501234'],
  ['email', 'pengaduan@kota.example', 'mailto:pengaduan@kota.example'],
  ['web', 'www.lapor.go.id', 'https://www.lapor.go.id/'],
  ['counter', 'Lantai 1', undefined],
  ['letter', 'Jalan Kenanga 12', undefined],
] as const)('%s %s leads to %s', (kind, value, href) => {
  expect(contactAddress({ kind, value })).toBe(href)
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'bukan alamat', '', 'https://', 'x'])(
  '%s is no address of the web',
  (text) => expect(webAddress(text)).toBeUndefined(),
)

test('what holds no number is none', () => {
  expect(phoneAddress('tanya petugas')).toBeUndefined()
  expect(contactAddress({ kind: 'whatsapp', value: '12' })).toBeUndefined()
  expect(contactAddress({ kind: 'email', value: 'a@b?cc=c' })).toBeUndefined()
  expect(contactAddress({ kind: 'email', value: 'bukan surel' })).toBeUndefined()
})
