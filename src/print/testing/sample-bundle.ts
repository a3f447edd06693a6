import type { Sop } from '#sop'
import type { Bundle } from '../bundle/bundle.ts'
import { proposeFront } from '../decree/propose-front.ts'
import { sampleSop } from './sample-sop.ts'

const facts = {
  government: 'Pemerintah Kota Contoh',
  unit: { name: 'Dinas Percontohan', shortName: 'Disconto' },
  year: '2026',
}

/** A bundle of these SOPs, with a decree that has number, date and place. */
export function sampleBundle(sops: readonly Sop[]): Bundle {
  const front = proposeFront({ ...facts, sops })
  const decree = { ...front.decree, number: '188/12/2026', date: '2026-01-31' }
  return { ...facts, ...front, decree, sops }
}

/** Two SOPs of two pages each. */
export const sampleSops: readonly Sop[] = [
  sampleSop,
  {
    ...sampleSop,
    title: 'Pengarsipan Surat',
    identity: { ...sampleSop.identity, number: '000.8.3/2/2026' },
  },
]
