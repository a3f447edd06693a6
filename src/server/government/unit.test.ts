import { expect, it } from 'vitest'
import { makeUnitTree } from './unit.ts'

const unit = (id: string, parentId: string | null = null) => ({
  id,
  name: id.toUpperCase(),
  shortName: id,
  parentId,
  openedOn: null,
  closedOn: null,
})

//  a          e
//  ├── b
//  │   └── c
//  └── d
const tree = makeUnitTree([unit('c', 'b'), unit('a'), unit('b', 'a'), unit('e'), unit('d', 'a')])

it('units stand below their parent, in the order given', () => {
  expect(tree.units.map((each) => `${each.depth}${each.id}`)).toEqual([
    '0a',
    '1b',
    '2c',
    '1d',
    '0e',
  ])
})

it('the line of a unit leads from itself to the topmost', () => {
  expect(tree.lineOf('c')).toEqual(['c', 'b', 'a'])
  expect(tree.lineOf('e')).toEqual(['e'])
  expect(tree.lineOf('unknown')).toEqual([])
})

it('below a unit are itself and all under it', () => {
  expect([...tree.below('a')].toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect([...tree.below('b')].toSorted()).toEqual(['b', 'c'])
  expect([...tree.below('unknown')]).toEqual([])
})

it('a circle of units is shown, each as topmost', () => {
  const circle = makeUnitTree([unit('x', 'y'), unit('y', 'x'), unit('z', 'x')])
  expect(circle.units.map((each) => each.depth)).toEqual([0, 0, 0])
  expect(circle.lineOf('x')).toEqual(['x'])
})

it('a unit whose parent is missing is topmost', () => {
  expect(makeUnitTree([unit('x', 'gone')]).units.map((each) => each.depth)).toEqual([0])
})

it('a government without units has none', () => {
  expect(makeUnitTree([]).units).toEqual([])
})

it('ten times as many units are read ten times as often, not more', () => {
  const countReads = (size: number) => {
    let reads = 0
    const counted = Array.from({ length: size }, (_, n) => {
      const record = unit(`u${n}`, n === 0 ? null : `u${Math.floor(n / 5)}`)
      return new Proxy(record, {
        get: (from, name) => {
          reads += 1
          return Reflect.get(from, name)
        },
      })
    })
    const made = makeUnitTree(counted)
    made.below('u0')
    expect(made.units).toHaveLength(size)
    return reads
  }
  expect(countReads(5000) / countReads(500)).toBeLessThan(11)
})
