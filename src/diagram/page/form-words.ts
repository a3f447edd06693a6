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

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

/** Gives a date as a form prints it, "31 Januari 2026"; '' gives '-', and what is no ISO date stays as it is. */
export function longDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso.trim()) ?? []
  const name = months[Number(month) - 1]
  if (name === undefined) return iso.trim() === '' ? formWords.notFilled : iso
  return `${Number(day)} ${name} ${year}`
}
