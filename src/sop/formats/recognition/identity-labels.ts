import type { IdentityField } from '../../rules/rule.ts'
import { tidyLines } from './cell-text.ts'

/** What a label of the identity block names. `ratifiedOn` gives the date in force where no other does. */
export type LabelField = IdentityField | 'ratifiedOn'

/** A text under a label, or before the first one (`field` absent). */
export type Labelled = { readonly field?: LabelField; readonly text: string }

const date = String.raw`(?:tanggal|tgl\.?)\s`
const tools = String.raw`(?:(?:peralatan|perlengkapan|sarana|prasarana)(?:\s?[/&,]\s?|\sdan\s|\s)?)+`
const records = String.raw`(?:(?:pencatatan|pendataan|pelaporan)(?:\s?[/&,]\s?|\sdan\s|\s)?)+`

/** Labels as real SOPs print them. */
const labels: readonly (readonly [RegExp, LabelField])[] = [
  [/^(?:nomor|no\.?) ?(?:sop(?: ap)?|dokumen|dok\.?)|^nomor$/i, 'number'],
  [new RegExp(`^${date}(?:pembuatan|dibuat|penyusunan|ditetapkan)`, 'i'), 'madeOn'],
  [new RegExp(`^${date}(?:revisi|perubahan|direvisi)`, 'i'), 'revisedOn'],
  [new RegExp(`^${date}(?:efektif|mulai berlaku|berlaku|diberlakukan)`, 'i'), 'effectiveOn'],
  [new RegExp(`^${date}(?:pengesahan|disahkan)`, 'i'), 'ratifiedOn'],
  [/^(?:disahkan|disyahkan|ditetapkan|disetujui|pengesahan)(?: oleh)?/i, 'approver'],
  [/^(?:nama|judul) (?:sop|prosedur|standar operasional prosedur|kegiatan sop)/i, 'title'],
  [/^(?:instansi|nama instansi|pemerintah daerah)/i, 'government'],
  [/^(?:(?:nama )?(?:unit kerja|satuan kerja|perangkat daerah|opd|skpd|unit organisasi))/i, 'unit'],
  [/^dasar hukum/i, 'legalBasis'],
  [/^(?:kualifikasi(?: pelaksana(?:an)?)?)/i, 'qualifications'],
  [/^(?:keterkaitan(?: (?:dengan )?sop(?: lain)?)?|sop terkait)/i, 'relatedSops'],
  [new RegExp(`^${tools}`, 'i'), 'equipment'],
  [/^peringatan/i, 'warnings'],
  [new RegExp(`^${records}`, 'i'), 'records'],
  [/^(?:jangka waktu|waktu) (?:pelayanan|penyelesaian)/i, 'promisedDuration'],
]

/** Gives the parts of a text that begin with labels; one part without a label where there is none. */
export function splitLabelled(text: string): Labelled[] {
  const parts: { field?: LabelField; text: string }[] = []
  for (const line of tidyLines(text)) {
    const read = readLabel(line)
    const last = parts.at(-1)
    if (read !== undefined) parts.push(read)
    else if (last === undefined) parts.push({ text: line })
    else last.text = last.text === '' ? line : `${last.text}\n${line}`
  }
  return parts
}

/** A label that is the whole line, or stands before a colon. A number may stand before it ("1. Dasar Hukum"). */
function readLabel(line: string): { field: LabelField; text: string } | undefined {
  const bare = line.replace(/^(?:\d{1,2}|[a-z])[.)] /i, '')
  for (const [pattern, field] of labels) {
    const label = pattern.exec(bare)?.[0]
    if (label === undefined) continue
    const rest = bare.slice(label.length)
    if (/^\s*:?\s*$/.test(rest)) return { field, text: '' }
    const value = /^\s*[:=]\s*(.+)$/.exec(rest)?.[1]
    if (value !== undefined) return { field, text: value }
  }
  return undefined
}
