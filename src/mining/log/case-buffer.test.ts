import { expect, test } from 'vitest'
import { CaseBuffer } from './case-buffer.ts'

const names = { activities: [], resources: [], transitions: [] }

test('a case longer than the room holds all its events, the next begins empty', () => {
  const buffer = new CaseBuffer()
  for (let event = 0; event < 1000; event++) {
    const place = buffer.addEvent(event)
    buffer.time[place] = event
  }
  buffer.handOver('long', names, (taken) => {
    expect([taken.id, taken.length]).toEqual(['long', 1000])
    expect(taken.time.subarray(0, 1000)).toEqual(Float64Array.from({ length: 1000 }, (_, at) => at))
  })
  buffer.begin()
  buffer.addEvent(7)
  buffer.handOver('short', names, (taken) => {
    const [time, resource] = [taken.time[0], taken.resource[0]]
    expect({ length: taken.length, time, resource }).toEqual({
      length: 1,
      time: Number.NaN,
      resource: -1,
    })
  })
})
