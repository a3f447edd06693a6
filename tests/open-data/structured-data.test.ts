import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standardWeek } from '#time'
import { sampleStandard } from '../../src/server/portal/testing/promised-service.ts'
import { plainText } from '../../src/web/open-data/plain-text.ts'
import { structuredData, type StructuredPlace } from '../../src/web/open-data/structured-data.tsx'

const archive = { governmentId: '', slug: 'kota', name: 'Kota', timeZone: 'Asia/Jakarta' }
const at: StructuredPlace = { archive, origin: 'https://a.example', language: 'id' }

function told(name: string, place: StructuredPlace = at): string {
  const standard = sampleStandard(name)
  const service = { slug: 'ktp', unitId: 'u', unitName: 'Dinas', standard }
  return structuredData({ kind: 'service', service, week: standardWeek }, place)
}

describe('structured data', () => {
  test('of a service tell what it costs, where it is given and by whom', () => {
    const data = JSON.parse(told('KTP Hilang'))
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      name: 'KTP Hilang',
      url: 'https://a.example/layanan/kota/jenis/ktp',
      provider: { '@type': 'GovernmentOrganization', name: 'Dinas' },
      hoursAvailable: expect.arrayContaining([
        expect.objectContaining({
          dayOfWeek: 'https://schema.org/Friday',
          opens: '07:30',
          closes: '11:30',
        }),
      ]),
      offers: [{ price: 0, priceCurrency: 'IDR' }],
    })
    expect(data.availableChannel[1].serviceUrl).toBe('https://dukcapil.tanjungseruni.example/ktp')
  })

  test('are in the language of the page, as far as it was translated', () => {
    const data = JSON.parse(told('KTP Hilang', { ...at, language: 'en' }))
    expect(data.name).toBe('KTP Hilang')
    expect(data.serviceOutput.name).toBe('Replacement identity card')
    expect(data.url).toBe('https://a.example/en/layanan/kota/jenis/ktp')
  })

  test('of a government name it', () => {
    expect(JSON.parse(structuredData({ kind: 'government' }, at))).toMatchObject({
      '@type': 'GovernmentOrganization',
      name: 'Kota',
      url: 'https://a.example/layanan/kota',
    })
  })

  test('end no script and stay JSON, whatever the name', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--<script>',
        '&lt;',
        '\u{2028}',
        '\u{D800}',
      ),
    )
    fc.assert(
      fc.property(hostile, (name) => {
        const text = told(name)
        expect(text).toMatch(/^[ -~]*$/)
        expect(text).not.toMatch(/[<>&]/)
        expect(JSON.parse(text).name).toBe(plainText(name))
      }),
      { seed: 20_261_126 },
    )
  })
})
