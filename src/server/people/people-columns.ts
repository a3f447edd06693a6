import type { Listed, ListColumns } from '../list/list-rows.ts'

type PeopleColumn = 'name' | 'position' | 'unit' | 'roles'

/** One row of a list of people, as it was typed. */
export type ListedPerson = Listed<Readonly<Record<PeopleColumn, string>>>

/** The columns of a list of people. */
export const peopleColumns: ListColumns<PeopleColumn, Omit<ListedPerson, 'number'>> = {
  headings: {
    name: /^(nama|nama lengkap|nama pegawai|name)$/,
    position: /^(jabatan|position)$/,
    unit: /^(unit|unit kerja|perangkat daerah|opd|skpd|satuan kerja|kantor|office)$/,
    roles: /^(peran|hak akses|role|roles)$/,
  },
  order: ['name', 'position', 'unit', 'roles'],
  key: 'name',
  rowOf: (cellOf) => ({
    name: cellOf('name'),
    position: cellOf('position'),
    unit: cellOf('unit'),
    roles: cellOf('roles'),
  }),
}
