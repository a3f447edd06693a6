import { expect, test } from 'vitest'
import { CaseBuffer } from './case-buffer.ts'
import { casesOfLog } from './cases-of-log.ts'
import { collectLog } from './collect-log.ts'
import type { LogHeader } from './event-log.ts'

const header: LogHeader = {
  extensions: [],
  classifiers: [],
  globals: { trace: [], event: [] },
  attributes: [],
}
const names = { activities: ['a', 'b'], resources: [], transitions: [] }

test('a log without cases is empty', () => {
  const log = collectLog().log({ names: { ...names, activities: [] }, header })
  expect(log.cases.first).toEqual(Uint32Array.of(0))
  expect([...casesOfLog(log)]).toEqual([])
})

test('thousands of cases in one buffer are kept apart, with the values that few events have', () => {
  const collector = collectLog()
  const buffer = new CaseBuffer()
  for (let one = 0; one < 3000; one++) {
    buffer.begin()
    for (let event = 0; event < one % 3; event++) {
      const place = buffer.addEvent(event)
      buffer.time[place] = one
      buffer.eventAttributes.push(
        one % 1000 === 1 ? [{ key: 'biaya', kind: 'int', value: one }] : [],
      )
    }
    buffer.handOver(`berkas ${one}`, names, collector.take)
  }
  const log = collector.log({ names, header })
  expect(log.events.time).toHaveLength(3000)
  // Cases 1 and 1001 (1001 % 3 is 2) have events; 2001 has none.
  expect(log.events.attributes).toEqual([
    {
      key: 'biaya',
      kind: 'int',
      rows: Uint32Array.of(0, 1000, 1001),
      values: Float64Array.of(1, 1001, 1001),
    },
  ])
  const again = [...casesOfLog(log)]
  expect(again.map(({ id, length }) => [id, length])).toEqual(
    Array.from({ length: 3000 }, (_, one) => [`berkas ${one}`, one % 3]),
  )
  expect(again[1001]?.eventAttributes).toEqual([
    [{ key: 'biaya', kind: 'int', value: 1001 }],
    [{ key: 'biaya', kind: 'int', value: 1001 }],
  ])
  expect([...(again[2999]?.time ?? [])]).toEqual([2999, 2999])
})

test('what was collected stays when more comes', () => {
  const collector = collectLog()
  const buffer = new CaseBuffer()
  buffer.addEvent(0)
  buffer.handOver('x', names, collector.take)
  const log = collector.log({ names, header })
  buffer.begin()
  buffer.addEvent(1)
  buffer.handOver('y', names, collector.take)
  expect([log.cases.ids, log.events.activity]).toEqual([['x'], Int32Array.of(0)])
})
