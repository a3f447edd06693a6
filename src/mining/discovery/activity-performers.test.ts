import { expect, test } from 'vitest'
import type { Attribute } from '../log/event-log.ts'
import type { LogCase } from '../log/log-case.ts'
import { gatherPerformers } from './activity-performers.ts'

const names = { activities: ['Terima', 'Periksa'], resources: ['Ani', 'Budi'], transitions: [] }

function caseOf(resources: readonly number[], groups: readonly (Attribute | undefined)[]): LogCase {
  return {
    id: '1',
    length: resources.length,
    activity: Int32Array.from(resources.keys(), (event) => event % 2),
    time: new Float64Array(resources.length).fill(NaN),
    start: new Float64Array(resources.length).fill(NaN),
    resource: Int32Array.from(resources),
    transition: new Int32Array(resources.length).fill(-1),
    attributes: [],
    eventAttributes: groups.map((group) => (group ? [group] : [])),
  }
}

test('persons are counted by activity where no group is told', () => {
  const gathering = gatherPerformers()
  gathering.take(caseOf([0, 1, 0, -1], []), names)
  expect(gathering.toPerformers()).toEqual({
    kind: 'persons',
    performers: new Map([
      ['Terima', new Map([['Ani', 2]])],
      ['Periksa', new Map([['Budi', 1]])],
    ]),
  })
})

test('groups count instead where half of the events tell one', () => {
  const loket: Attribute = { key: 'org:group', kind: 'string', value: 'Loket' }
  const gathering = gatherPerformers()
  gathering.take(caseOf([0, 1], [loket, undefined]), names)
  expect(gathering.toPerformers()).toEqual({
    kind: 'groups',
    performers: new Map([['Terima', new Map([['Loket', 1]])]]),
  })
  gathering.take(caseOf([0], [undefined]), names)
  expect(gathering.toPerformers().kind).toBe('persons')
})

test('a placeholder names nobody', () => {
  const empty: Attribute = { key: 'org:group', kind: 'string', value: 'EMPTY' }
  const gathering = gatherPerformers()
  const told = { ...names, resources: ['Ani', ' unknown '] }
  gathering.take(caseOf([0, 1], [empty, empty]), told)
  expect(gathering.toPerformers()).toEqual({
    kind: 'persons',
    performers: new Map([['Terima', new Map([['Ani', 1]])]]),
  })
})
