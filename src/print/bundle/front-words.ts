import { formWords } from '#diagram'
import { printDate } from '#time'
import type { PaperSize } from '../identity/fill-pages.ts'
import type { Bundle, Decree, Explanation } from './bundle.ts'
import { ordinalOf } from './ordinal.ts'

/** An SOP in the table of contents; `page` counts from the first sheet of the first SOP. */
export type ContentsRow = {
  readonly number: string
  readonly title: string
  readonly page: number
}

/** What stands on the front pages, word by word, as `front.typ` lays it out. */
export type FrontMatter = {
  readonly paper: PaperSize
  readonly government: string
  readonly unit: string
  readonly cover: {
    readonly bookmark: string
    readonly title: string
    readonly notes: readonly string[]
    readonly year: string
  }
  readonly decree: DecreeWords | null
  readonly contents: ContentsWords | null
  readonly explanation: ExplanationWords | null
}

type DecreeWords = {
  readonly kind: string
  readonly number: string
  readonly title: readonly string[]
  readonly invocation: string
  readonly position: string
  readonly lists: readonly {
    readonly label: string
    readonly numbering: 'a.' | '1.'
    readonly items: readonly string[]
  }[]
  readonly deciding: string
  readonly points: readonly { readonly label: string; readonly text: string }[]
  readonly signed: { readonly lines: readonly string[]; readonly name: string }
}

type ContentsWords = {
  readonly title: string
  readonly columns: readonly [string, string, string, string]
  readonly rows: readonly ContentsRow[]
}

type ExplanationWords = {
  readonly title: string
  readonly parts: readonly {
    readonly title: string
    readonly paragraphs: readonly string[]
    readonly items: readonly string[]
  }[]
}

const capitals = (text: string) => text.toLocaleUpperCase('id')
/** Room to write by hand what is not known yet. */
const dots = '………………………'

/**
 * Puts the front pages of a bundle in words. With a single SOP there is no table of contents: it
 * would have one row.
 */
export function wordFront(
  bundle: Bundle,
  paper: PaperSize,
  rows: readonly ContentsRow[],
): FrontMatter {
  const { government, unit, decree, explanation } = bundle
  return {
    paper,
    government: capitals(government),
    unit: capitals(unit.name),
    cover: wordCover(bundle),
    decree: decree === undefined ? null : wordDecree(decree),
    contents: rows.length > 1 ? wordContents(rows) : null,
    explanation: explanation === undefined ? null : wordExplanation(explanation),
  }
}

function wordCover({ title, unit, year, decree, sops }: Bundle): FrontMatter['cover'] {
  const [first] = sops
  const number = sops.length === 1 ? (first?.identity.number.trim() ?? '') : ''
  const notes = [
    ...(number === '' ? [] : [`${formWords.number} ${number}`]),
    ...(decree === undefined ? [] : [`${decree.kind} Nomor ${decree.number || dots}`]),
  ]
  const place = [unit.shortName, year === '' ? '' : `Tahun ${year}`]
  const foot = place.filter((text) => text !== '').join(' · ')
  return { bookmark: 'Halaman Judul', title: capitals(title), notes, year: capitals(foot) }
}

function wordDecree(decree: Decree): DecreeWords {
  const { kind, number, date, place, title, signatory } = decree
  const position = `${capitals(signatory.position)},`
  const fixed = `${capitals(kind)} TENTANG ${capitals(title)}.`
  return {
    kind: capitals(kind),
    number: `NOMOR ${number || dots}`,
    title: ['TENTANG', capitals(title)],
    invocation: 'DENGAN RAHMAT TUHAN YANG MAHA ESA',
    position,
    lists: [
      { label: 'Menimbang', numbering: 'a.' as const, items: decree.considerations },
      { label: 'Mengingat', numbering: '1.' as const, items: decree.legalBases },
    ].filter(({ items }) => items.length > 0),
    deciding: 'MEMUTUSKAN:',
    points: [
      { label: 'Menetapkan', text: fixed },
      ...decree.decisions.map((text, index) => ({ label: ordinalOf(index + 1), text })),
    ],
    signed: {
      lines: [
        `Ditetapkan di ${place || dots}`,
        `pada tanggal ${date === '' ? dots : printDate(date, 'id')}`,
        position,
      ],
      name: signatory.name ?? dots,
    },
  }
}

function wordContents(rows: readonly ContentsRow[]): ContentsWords {
  return { title: 'DAFTAR ISI', columns: ['No.', 'Nomor SOP', 'Nama SOP', 'Halaman'], rows }
}

function wordExplanation({ scope, summary, definitions }: Explanation): ExplanationWords {
  const parts = [
    { title: 'Ruang Lingkup', paragraphs: linesOf(scope), items: [] },
    { title: 'Ringkasan', paragraphs: linesOf(summary), items: [] },
    { title: 'Pengertian', paragraphs: [], items: definitions },
  ]
  return {
    title: 'PENJELASAN SINGKAT',
    parts: parts.filter(({ paragraphs, items }) => paragraphs.length + items.length > 0),
  }
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
