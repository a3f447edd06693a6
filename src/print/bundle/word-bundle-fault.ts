import { wordJsonFault, type DurationLanguage } from '#time'
import { bundleFormat, type BundleOrderFault } from './read-bundle-order.ts'

const faults = {
  id: { 'not-a-date': (found: string) => `${found} bukan tanggal; tulis seperti 2026-01-31` },
  en: { 'not-a-date': (found: string) => `${found} is not a date; expected one like 2026-01-31` },
}

const fields = {
  id: {
    government: 'pemerintah daerah',
    unit: 'perangkat daerah',
    name: 'nama',
    shortName: 'nama singkat',
    year: 'tahun',
    title: 'judul',
    decree: 'keputusan',
    kind: 'jenis',
    number: 'nomor',
    date: 'tanggal',
    place: 'tempat',
    considerations: 'menimbang',
    legalBases: 'mengingat',
    decisions: 'diktum',
    signatory: 'penanda tangan',
    position: 'jabatan',
    explanation: 'penjelasan',
    scope: 'ruang lingkup',
    summary: 'ringkasan',
    definitions: 'pengertian',
  },
  en: {
    legalBases: 'legal basis',
    considerations: 'consideration',
    decisions: 'decision',
    shortName: 'short name',
    definitions: 'definition',
  },
}

/** Says in one sentence where the order of a bundle is wrong and how. */
export function wordBundleFault(fault: BundleOrderFault, language: DurationLanguage): string {
  const words = { faults: faults[language], fields: fields[language] }
  return wordJsonFault(fault, { language, format: bundleFormat, ...words })
}
