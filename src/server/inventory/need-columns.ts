import type { Listed, ListColumns } from '../list/list-rows.ts'

type NeedColumn =
  | 'title'
  | 'duty'
  | 'unit'
  | 'priority'
  | 'target'
  | 'quarter'
  | 'person'
  | 'status'
  | 'sopNumber'
  | 'year'
  | 'remark'

/** One row of an office's list of the SOPs that it needs and has, as it was typed. */
export type ListedNeed = Listed<Readonly<Record<NeedColumn, string>>>

/** The columns of such a list; `year`: of an SOP that is there, or else the planned one. */
export const needColumns: ListColumns<NeedColumn, Omit<ListedNeed, 'number'>> = {
  headings: {
    title:
      /^((nama|judul)(\s*\/\s*(nama|judul))?( sop| prosedur)?( yang .*)?|sop|title|sop title)$/,
    duty: /^((uraian )?(tugas|fungsi|tupoksi)\b.*|duty)$/,
    unit: /^(unit|bidang|bagian|perangkat daerah|opd|skpd|satuan kerja|kantor|office)\b/,
    priority: /^((tingkat )?(prioritas|kepentingan)|priority)\b/,
    target: /^(target|rencana|tahun\s*\/?\s*(target|rencana|penyusunan)|waktu|planned)\b/,
    quarter: /^(triwulan|tw|quarter)$/,
    person: /^((nama )?(penanggung ?jawab|pj|pic|penyusun|petugas|yang menangani)|person)\b/,
    status: /^(status|keadaan|kondisi|ketersediaan|keberadaan|state)\b/,
    sopNumber: /^((nomor|no\.?)( dokumen)? sop|nomor|number)$/,
    year: /^(tahun|year)\b/,
    remark: /^(keterangan|ket|catatan|alasan|urgensi|remarks?|reason|notes?)\b/,
  },
  order: [
    'title',
    'duty',
    'unit',
    'priority',
    'target',
    'person',
    'status',
    'sopNumber',
    'year',
    'remark',
    'quarter',
  ],
  key: 'title',
  rowOf: (cellOf) => {
    const text = (column: NeedColumn) => cellOf(column).replace(/^[-–—]+$/, '')
    return {
      title: text('title'),
      duty: text('duty'),
      unit: text('unit'),
      priority: text('priority'),
      target: text('target'),
      quarter: text('quarter'),
      person: text('person'),
      status: text('status'),
      sopNumber: text('sopNumber'),
      year: text('year'),
      remark: text('remark'),
    }
  },
}
