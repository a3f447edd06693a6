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
 * a heading the columns may stand in any order, others beside them. Linear in the text.
 */
export function readPeopleList(text: string): readonly ListedPerson[] {
  const [first = [], ...others] = readSeparated(text.replace(/^\uFEFF/, ''), findSeparator(text))
  const titles = first.map((cell) => tidyLine(cell).toLowerCase())
  const hasHeading = titles.some((title) => headings.name.test(title))
  const place = (column: Column) =>
    hasHeading
      ? titles.findIndex((title) => headings[column].test(title))
      : usualOrder.indexOf(column)
  const places = {
    name: place('name'),
    position: place('position'),
    unit: place('unit'),
    roles: place('roles'),
  }
  const rows = hasHeading ? others : [first, ...others]
  return rows
    .map((cells) => ({
      name: tidyLine(cells[places.name] ?? ''),
      position: tidyLine(cells[places.position] ?? ''),
      unit: tidyLine(cells[places.unit] ?? ''),
      roles: tidyLine(cells[places.roles] ?? ''),
    }))
    .filter((row) => Object.values(row).some((value) => value !== ''))
    .map((row, index) => ({ number: index + 1, ...row }))
}

/** What parts the cells is what the first line has most of. */
function findSeparator(text: string): Separator {
  const [line = ''] = text.trimStart().split(/[\r\n]/, 1)
  const separators: readonly Separator[] = ['\t', ';', ',']
  const count = (separator: Separator) => line.split(separator).length
  return separators.toSorted((a, b) => count(b) - count(a))[0] ?? '\t'
}
