import { readSeparated, type Separator } from '#sop'
import { tidyLine } from '../government/unit-fields.ts'

/** One row of a list of people, as it was typed. */
export type ListedPerson = {
  /** Place in the list, from 1; a heading does not count. */
  readonly number: number
  readonly name: string
  readonly position: string
  readonly unit: string
  readonly roles: string
}

/** Longest list taken at once. */
export const mostListed = 2000

/** The heading stands in one of so many rows at the top. */
const deepestHeading = 10

type Column = 'name' | 'position' | 'unit' | 'roles'
const usualOrder: readonly Column[] = ['name', 'position', 'unit', 'roles']

/** How the columns are called, in small letters. */
const headings: Readonly<Record<Column, RegExp>> = {
  name: /^(nama|nama lengkap|nama pegawai|name)$/,
  position: /^(jabatan|position)$/,
  unit: /^(unit|unit kerja|perangkat daerah|opd|skpd|satuan kerja|kantor|office)$/,
  roles: /^(peran|hak akses|role|roles)$/,
}

/**
 * Reads a list as it is copied from a spreadsheet or written as CSV: name, position, unit, roles. With
 * a heading, before which a title may stand, the columns may come in any order, others beside them.
 * Linear in the text.
 */
export function readPeopleList(text: string): readonly ListedPerson[] {
  const table = readSeparated(text.replace(/^\uFEFF/, ''), findSeparator(text))
  const titlesOf = (cells: readonly string[]) => cells.map((cell) => tidyLine(cell).toLowerCase())
  const heading = table
    .slice(0, deepestHeading)
    .findIndex((cells) => titlesOf(cells).some((title) => headings.name.test(title)))
  const titles = titlesOf(table[heading] ?? [])
  const place = (column: Column) =>
    heading !== -1
      ? titles.findIndex((title) => headings[column].test(title))
      : usualOrder.indexOf(column)
  const places = {
    name: place('name'),
    position: place('position'),
    unit: place('unit'),
    roles: place('roles'),
  }
  return table
    .slice(heading + 1)
    .map((cells) => ({
      name: tidyLine(cells[places.name] ?? ''),
      position: tidyLine(cells[places.position] ?? ''),
      unit: tidyLine(cells[places.unit] ?? ''),
      roles: tidyLine(cells[places.roles] ?? ''),
    }))
    .filter((row) => Object.values(row).some((value) => value !== ''))
    .map((row, index) => ({ number: index + 1, ...row }))
}

/** What parts the cells is what the first lines have most of. */
function findSeparator(text: string): Separator {
  const lines = text.trimStart().split(/[\r\n]+/, deepestHeading)
  const separators: readonly Separator[] = ['\t', ';', ',']
  const count = (separator: Separator) => lines.join('').split(separator).length
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? '\t'
}
