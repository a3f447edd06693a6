import { printDate } from '#time'

/** The words of the official form. They are Indonesian whatever the reader's language: the form is a legal one. */
export const formWords = {
  form: 'STANDAR OPERASIONAL PROSEDUR',
  shortForm: 'SOP',
  number: 'Nomor SOP',
  madeOn: 'Tanggal Pembuatan',
  revisedOn: 'Tanggal Revisi',
  effectiveOn: 'Tanggal Efektif',
  approvedBy: 'Disahkan oleh',
  employeeNumber: 'NIP',
  notFilled: '-',
  row: 'No',
  activity: 'Kegiatan',
  performers: 'Pelaksana',
  /** Head of the extra column for symbols whose performer is not yet said. */
  noPerformer: '(belum ditentukan)',
  qualityStandard: 'Mutu Baku',
  requirements: 'Kelengkapan',
  duration: 'Waktu',
  output: 'Output',
  note: 'Keterangan',
  optional: 'Opsional',
  joinAll: 'Dimulai setelah semua alur masuk selesai.',
  cut: '… (terpotong)',
  sharedWith: (number: string) => `bersama no. ${number}`,
  sharedWithOther: 'bersama langkah lain',
  page: (number: number, count: number) => `Halaman ${number} dari ${count}`,
  onPage: (number: number) => `hal. ${number}`,
} as const

/** Gives a date as a form prints it, "31 Januari 2026"; '' gives '-', and what is no ISO date stays as it is. */
export function longDate(iso: string): string {
  return iso.trim() === '' ? formWords.notFilled : printDate(iso, 'id')
}
