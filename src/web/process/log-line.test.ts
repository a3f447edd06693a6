import { expect, test } from 'vitest'
import { writeLogLine } from './log-line.ts'

const at = new Date('2026-03-02T01:02:03.004Z')

test('a fault is one line of JSON with its time in UTC, reference and trace', () => {
  const line = writeLogLine(
    { kind: 'fault', during: 'request', reference: 'ab12', fault: new Error('gagal') },
    at,
  )
  expect(JSON.parse(line)).toMatchObject({
    at: '2026-03-02T01:02:03.004Z',
    kind: 'fault',
    during: 'request',
    reference: 'ab12',
    fault: expect.stringMatching(/^Error: gagal\n +at /),
  })
})

test('a refusal names who, what and where', () => {
  const refusal = { status: 403, method: 'POST', route: '/sops/:id/fix', ids: ['1'], asker: 'x' }
  expect(JSON.parse(writeLogLine({ kind: 'refused', ...refusal }, at))).toEqual({
    at: '2026-03-02T01:02:03.004Z',
    kind: 'refused',
    ...refusal,
  })
})

test('no text begins a line of its own, nor commands a terminal', () => {
  const fault = 'x\n{"at":"2026-03-02T00:00:00.000Z","kind":"refused"}\r\u001B[2J\u2028'
  const line = writeLogLine({ kind: 'fault', during: 'mail', fault }, at)
  for (const sign of ['\n', '\r', '\u001B']) expect(line).not.toContain(sign)
  expect(JSON.parse(line)).toMatchObject({ fault })
})
