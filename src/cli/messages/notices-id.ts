import type { TextField } from '#diagram'
import type { Unprintable } from '#print'
import type { Sop } from '#sop'
import { stepNumber } from '../documents/step-number.ts'
import { shortened } from '../terminal/printable.ts'
import type { ResultNotice } from './word-result-notice.ts'

const fields: Readonly<Record<TextField, string>> = {
  phase: 'tahap',
  activity: 'kegiatan',
  requirements: 'kelengkapan',
  duration: 'waktu',
  output: 'output',
  note: 'keterangan',
}

/** Says what a drawing or a printed document does not show as the SOP has it. */
export function wordNoticeId(notice: ResultNotice, sop: Sop): string {
  switch (notice.kind) {
    case 'text-cut':
      return `langkah ${stepNumber(sop, notice.step)}: teks ${fields[notice.field]} terlalu panjang dan dipotong`
    case 'label-cut':
      return `langkah ${stepNumber(sop, notice.step)}: sebuah nama jalan keluar terlalu panjang dan dipotong`
    case 'head-cut':
      return `kepala kolom '${shortened(nameOf(sop, notice.performer))}' terlalu panjang dan dipotong`
    case 'open-target':
      return `langkah ${stepNumber(sop, notice.step)}: tujuan sebuah jalan keluar belum ada`
    case 'flow-left-out':
      return `langkah ${stepNumber(sop, notice.step)}: sebuah panah tidak muat dan tidak digambar`
    case 'larger-paper':
      return `kertas ${notice.asked.toUpperCase()} terlalu kecil; dipakai ${notice.used === 'wider-than-a3' ? 'kertas yang lebih lebar dari A3' : notice.used.toUpperCase()}`
    case 'identity-cut':
      return `${notice.place}: teks terlalu panjang dan dipotong`
  }
}

/** Says which characters the fonts do not have. */
export function wordUnprintableId({ place, characters }: Unprintable): string {
  return `${place}: tidak ada huruf untuk ${shortened(characters.join(' '))}`
}

function nameOf(sop: Sop, performerId: string): string {
  return sop.performers.find(({ id }) => id === performerId)?.name ?? performerId
}
