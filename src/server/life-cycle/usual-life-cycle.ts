import type { LifeCycle } from './life-cycle-definition.ts'

const stagesOf52 =
  'Permendagri 52/2011: penyusunan, verifikasi, uji coba, penetapan, pelaksanaan (urutan tahap menurut ingatan; naskah belum dibaca)'
const cycleOf35 =
  'PermenPANRB 35/2012, lampiran: siklus penilaian kebutuhan, pengembangan, penerapan, monitoring dan evaluasi'
const tierOf35 =
  'PermenPANRB 35/2012, lampiran: SOP khusus ditetapkan pimpinan satuan kerja mandiri'
const practice = 'Kebiasaan kantor; tidak ada ketentuan yang mengaturnya'

/**
 * The life cycle where a government has none of its own: data, as a government's own would be. Its
 * sources say how sure each part is. What has errors is not accepted; it may be submitted, so that a
 * drafter can ask for help.
 */
export const usualLifeCycle: LifeCycle = {
  stages: [
    {
      id: 'submitted',
      kind: 'underway',
      name: { id: 'Diajukan', en: 'Submitted' },
      source: practice,
    },
    {
      id: 'verification',
      kind: 'underway',
      name: { id: 'Verifikasi', en: 'Verification' },
      source: stagesOf52,
    },
    { id: 'trial', kind: 'underway', name: { id: 'Uji coba', en: 'Trial' }, source: stagesOf52 },
    {
      id: 'ratification',
      kind: 'underway',
      name: { id: 'Pengesahan', en: 'Ratification' },
      source: `${stagesOf52}; ${tierOf35}`,
    },
    {
      id: 'ratified',
      kind: 'underway',
      name: { id: 'Menunggu tanggal efektif', en: 'Waiting for its day' },
      source:
        'PermenPANRB 35/2012, lampiran: tanggal efektif sama dengan tanggal tanda tangan atau sesudahnya',
    },
    {
      id: 'in-force',
      kind: 'in-force',
      name: { id: 'Berlaku', en: 'In force' },
      source: cycleOf35,
    },
    {
      id: 'superseded',
      kind: 'ended',
      name: { id: 'Digantikan', en: 'Superseded' },
      source: cycleOf35,
    },
    { id: 'revoked', kind: 'ended', name: { id: 'Dicabut', en: 'Revoked' }, source: practice },
    {
      id: 'returned',
      kind: 'ended',
      name: { id: 'Dikembalikan', en: 'Returned' },
      source: practice,
    },
    {
      id: 'withdrawn',
      kind: 'ended',
      name: { id: 'Ditarik kembali', en: 'Withdrawn' },
      source: practice,
    },
  ],
  moves: [
    {
      id: 'submit',
      from: ['draft'],
      to: 'submitted',
      by: ['drafter', 'bureau'],
      needs: ['unit-open'],
      asks: ['note'],
      name: { id: 'Ajukan', en: 'Submit' },
      source: practice,
    },
    {
      id: 'take-up',
      from: ['submitted'],
      to: 'verification',
      by: ['reviewer', 'bureau'],
      needs: [],
      asks: [],
      name: { id: 'Mulai verifikasi', en: 'Begin verification' },
      source: practice,
    },
    {
      id: 'accept',
      from: ['verification'],
      to: 'trial',
      by: ['reviewer', 'bureau'],
      notByAuthor: true,
      needs: ['notes-settled', 'no-errors'],
      asks: [],
      name: { id: 'Terima untuk uji coba', en: 'Accept for trial' },
      source: stagesOf52,
    },
    {
      id: 'skip-trial',
      from: ['verification'],
      to: 'ratification',
      by: ['reviewer', 'bureau'],
      notByAuthor: true,
      needs: ['notes-settled', 'no-errors'],
      asks: ['reason'],
      name: { id: 'Terima tanpa uji coba', en: 'Accept without trial' },
      source: practice,
    },
    {
      id: 'pass-trial',
      from: ['trial'],
      to: 'ratification',
      by: ['drafter', 'reviewer', 'bureau'],
      needs: ['trial-passed', 'notes-settled'],
      asks: [],
      name: { id: 'Uji coba selesai', en: 'Trial finished' },
      source: stagesOf52,
    },
    {
      id: 'ratify',
      from: ['ratification'],
      to: 'ratified',
      by: ['approver'],
      notByAuthor: true,
      needs: ['notes-settled', 'no-errors', 'unit-open'],
      asks: ['ratification'],
      name: { id: 'Sahkan', en: 'Ratify' },
      source: tierOf35,
    },
    {
      id: 'return',
      from: ['submitted', 'verification', 'trial', 'ratification'],
      to: 'returned',
      by: ['reviewer', 'bureau', 'approver'],
      needs: [],
      asks: ['reason'],
      name: { id: 'Kembalikan untuk diperbaiki', en: 'Return for repair' },
      source: practice,
    },
    {
      id: 'withdraw',
      from: ['submitted', 'verification', 'trial', 'ratification'],
      to: 'withdrawn',
      by: ['drafter'],
      needs: [],
      asks: ['reason'],
      name: { id: 'Tarik kembali', en: 'Withdraw' },
      source: practice,
    },
    {
      id: 'take-effect',
      from: ['ratified'],
      to: 'in-force',
      by: [],
      needs: [],
      asks: [],
      name: { id: 'Mulai berlaku', en: 'Take effect' },
      source: 'PermenPANRB 35/2012, lampiran: tanggal efektif',
    },
    {
      id: 'supersede',
      from: ['in-force'],
      to: 'superseded',
      by: [],
      needs: [],
      asks: [],
      name: { id: 'Digantikan revisi berikutnya', en: 'Superseded by the next revision' },
      source: cycleOf35,
    },
    {
      id: 'revoke',
      from: ['in-force', 'ratified'],
      to: 'revoked',
      by: ['approver'],
      needs: [],
      asks: ['reason', 'legal-basis'],
      name: { id: 'Cabut', en: 'Revoke' },
      source: practice,
    },
  ],
}
