import type { Identity, Sop } from '../model/sop.ts'

/** Gives the form with which a drafter begins: a start, one row, an end, and whose it is. */
export function emptySop(owner: Pick<Identity, 'government' | 'unit'>): Sop {
  const row = { activity: '', requirements: '', output: '', note: '' }
  return {
    format: 'tatalaksana-sop/1',
    title: '',
    identity: { ...emptyIdentity, ...owner },
    performers: [
      { id: 'p1', name: 'Pemohon', kind: 'external' },
      { id: 'p2', name: 'Petugas', kind: 'internal' },
    ],
    steps: [
      { ...row, id: 's1', symbols: [{ id: '1', kind: 'start', performers: ['p1'] }] },
      { ...row, id: 's2', symbols: [{ id: '1', kind: 'process', performers: ['p2'] }] },
      { ...row, id: 's3', symbols: [{ id: '1', kind: 'end', performers: ['p2'] }] },
    ],
  }
}

const emptyIdentity: Identity = {
  government: '',
  unit: '',
  number: '',
  madeOn: '',
  revisedOn: '',
  effectiveOn: '',
  approver: { position: '', name: '', nip: '' },
  legalBasis: [],
  qualifications: [],
  relatedSops: [],
  equipment: [],
  warnings: [],
  records: [],
}
