import { describe, expect, test } from 'vitest'
import type { FlowColumn } from './flow-columns.ts'
import { planTable } from './plan-table.ts'
import { planHead } from './table-head.ts'

function headOf(names: readonly string[], groups: readonly string[] = []) {
  const columns = names.map((name, index): FlowColumn => ({
    name,
    group: groups[index] ?? '',
    performer: `p${index}`,
  }))
  const gutters = { left: 2500, right: 2500 }
  const table = planTable({ flowColumns: columns.length, gutters, texts: [], paper: 'a4' })
  return planHead(columns, table)
}

const eight = (name: string) => Array.from({ length: 8 }, () => name)

describe('planHead', () => {
  test('sets names upright where no word must be broken', () => {
    const head = headOf(eight('Kepala Seksi'))
    expect(head.turned).toBe(false)
    expect(head.names[0]).toEqual(['Kepala', 'Seksi'])
  })

  test('turns them where a word is wider than its column, as low as all names allow', () => {
    const head = headOf([...eight('Kasi'), 'Pengadministrasi Umum'])
    expect(head.turned).toBe(true)
    expect(head.heights.names).toBe(24_500)
    const long = headOf([...eight('Kasi'), 'Kepala Seksi Pemerintahan '.repeat(4)])
    expect(long.heights.names).toBeGreaterThan(24_500)
    expect([...head.cut, ...long.cut]).toEqual([])
  })

  test('joins columns beside each other with the same group, and only those', () => {
    const head = headOf(['A', 'B', 'C', 'D', 'E'], ['Kantor', 'Kantor', '', 'Kantor', ''])
    expect(head.groups.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [3, 4],
    ])
    expect(head.heights.group).toBeGreaterThan(0)
    expect(headOf(['A', 'B']).heights.group).toBe(0)
  })

  test('cuts a name that is longer than the highest head, and tells whose it is', () => {
    const head = headOf([...eight('Kasi'), 'kata '.repeat(100)])
    expect(head.cut).toEqual(['p8'])
    expect(head.names[8]?.at(-1)).toMatch(/…$/)
  })
})
