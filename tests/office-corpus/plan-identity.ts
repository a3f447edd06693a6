import type { SeededRandom, Sop } from '#sop'
import type { CorpusBlock, CorpusCell } from './corpus-plan.ts'

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

function dateText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return iso === '' ? '-' : `${Number(day)} ${months[Number(month) - 1]} ${year}`
}

/** Gives the identity block in one of the shapes that offices give it. */
export function planIdentity(sop: Sop, random: SeededRandom): CorpusBlock[] {
  const { identity } = sop
  const effective = random.pick(['Tanggal Efektif', 'Tanggal Pengesahan'])
  const fields: [string, string][] = [
    [random.pick(['Nomor SOP', 'No. SOP', 'NOMOR SOP']), identity.number],
    ['Tanggal Pembuatan', dateText(identity.madeOn)],
    ['Tanggal Revisi', dateText(identity.revisedOn)],
    [effective, dateText(identity.effectiveOn)],
    ['Disahkan oleh', identity.approver.position],
    [random.pick(['Nama SOP', 'Judul SOP', 'NAMA SOP']), sop.title],
  ]
  const lists: [string, readonly string[]][] = [
    ['Dasar Hukum', identity.legalBasis],
    ['Kualifikasi Pelaksana', identity.qualifications],
    [random.pick(['Keterkaitan', 'Keterkaitan SOP']), identity.relatedSops],
    [random.pick(['Peralatan/Perlengkapan', 'Peralatan dan Perlengkapan']), identity.equipment],
    ['Peringatan', identity.warnings],
    ['Pencatatan dan Pendataan', identity.records],
  ]
  const office = `${identity.government}\n${identity.unit}`
  const layout = random.pick([besideLogo, oneCell, paragraphs, labelColumn])
  return layout({ office, fields, lists })
}

type Parts = {
  readonly office: string
  readonly fields: readonly (readonly [string, string])[]
  readonly lists: readonly (readonly [string, readonly string[]])[]
}

function numbered(entries: readonly string[]): string {
  return entries.map((entry, at) => `${at + 1}. ${entry}`).join('\n')
}

/** The office beside two columns of fields, lists side by side below their headings. */
function besideLogo({ office, fields, lists }: Parts): CorpusBlock[] {
  const cells: CorpusCell[] = [{ row: 0, column: 0, rows: fields.length, text: office }]
  for (const [row, [label, value]] of fields.entries()) {
    cells.push({ row, column: 1, text: label }, { row, column: 2, text: value })
  }
  for (let at = 0; at < lists.length; at += 2) {
    const row = fields.length + at
    for (const [side, [label, entries]] of lists.slice(at, at + 2).entries()) {
      const column = side === 0 ? 0 : 1
      const columns = side === 0 ? 1 : 2
      cells.push(
        { row, column, columns, text: label },
        { row: row + 1, column, columns, text: numbered(entries) },
      )
    }
  }
  return [table([120_000, 45_000, 90_000], cells)]
}

/** Label and value in one cell, lists in one cell under their heading. */
function oneCell({ office, fields, lists }: Parts): CorpusBlock[] {
  const cells: CorpusCell[] = [
    { row: 0, column: 0, text: office },
    { row: 0, column: 1, text: fields.map(([label, value]) => `${label} : ${value}`).join('\n') },
    ...lists.map(([label, entries], at) => ({
      row: 1 + (at >> 1),
      column: at % 2,
      text: `${label}:\n${numbered(entries)}`,
    })),
  ]
  return [table([120_000, 135_000], cells)]
}

/** Paragraphs before the table of steps. */
function paragraphs({ office, fields, lists }: Parts): CorpusBlock[] {
  const texts = [
    ...office.split('\n'),
    'STANDAR OPERASIONAL PROSEDUR',
    ...fields.map(([label, value]) => `${label}\t: ${value}`),
    ...lists.flatMap(([label, entries]) => [
      `${label} :`,
      ...entries.map((entry, at) => `${at + 1}. ${entry}`),
    ]),
  ]
  return texts.map((text) => ({ kind: 'paragraph', text }))
}

/** Label, colon and value in three columns. */
function labelColumn({ office, fields, lists }: Parts): CorpusBlock[] {
  const rows = [...fields, ...lists.map(([label, entries]) => [label, numbered(entries)] as const)]
  const cells = rows.flatMap(([label, value], row): CorpusCell[] => [
    { row, column: 0, text: label },
    { row, column: 1, text: ':' },
    { row, column: 2, text: value },
  ])
  return [
    ...office.split('\n').map((text) => ({ kind: 'paragraph', text }) as const),
    table([60_000, 8_000, 150_000], cells),
  ]
}

function table(columnWidths: readonly number[], cells: readonly CorpusCell[]): CorpusBlock {
  const rows = Math.max(...cells.map(({ row, rows: count = 1 }) => row + count))
  const heights = Array.from({ length: rows }, (_, at) => {
    const lines = cells.filter((cell) => cell.row === at && cell.rows === undefined)
    return (
      6_000 *
      Math.max(
        1,
        ...lines.map(({ text }) => text.split('\n').length + Math.floor(text.length / 60)),
      )
    )
  })
  return { kind: 'table', columnWidths, rowHeights: heights, cells, shapes: [], lines: [] }
}
