import type { ServiceStandard, Words } from './standard.ts'

const none: Words = { id: '', en: '' }

/** Gives the standard with which a drafter begins: the name of the service, nothing else. */
export function emptyStandard(name: string): ServiceStandard {
  return {
    format: 'tatalaksana-standard/1',
    name: { id: name, en: '' },
    summary: none,
    searchWords: [],
    lifeEvents: [],
    places: [],
    delivery: {
      requirements: [],
      procedure: [],
      duration: { note: none },
      fee: { kind: 'unstated' },
      product: none,
      complaints: { channels: [], responsible: '' },
    },
    management: {
      legalBasis: [],
      facilities: [],
      competences: [],
      supervision: '',
      staff: 0,
      serviceGuarantee: '',
      safetyGuarantee: '',
      evaluation: '',
    },
  }
}
