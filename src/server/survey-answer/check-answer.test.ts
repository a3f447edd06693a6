import { describe, expect, it } from 'vitest'
import { elementKeys, officialInstrument, type Instrument } from '#measures'
import { askedSurvey } from './asked-survey.ts'
import { checkAnswer } from './check-answer.ts'
import { readAnswer } from './read-answer.ts'

const words = { id: 'Apa?', en: 'What?' }
const official = officialInstrument()
const [first, ...others] = official.elements
if (first === undefined) throw new Error('no element')
const instrument: Instrument = {
  ...official,
  elements: [{ ...first, parts: [{ key: 'form', question: words }] }, ...others],
  questions: [
    ...official.questions,
    { kind: 'choice', key: 'job', question: words, choices: [words, words, words] },
    { kind: 'score', key: 'web', question: words, answers: first.answers },
  ],
}
const service = '4d1c0a52-9d0c-4c53-8a25-0d3b2f3f7a11'
const id = 'c0a8012e-5b1f-4d3e-9f60-7a2d1be4a001'
const survey = askedSurvey({ id: 's', instrument, services: [{ id: service, leftOut: ['cost'] }] })

/** What is wrong with an answer that was sent as JSON, as `field.key: code most`. */
function faultsOf(own: Readonly<Record<string, unknown>>, sent?: string): readonly string[] {
  const good = { answerId: id, serviceId: service, channel: 'link', scores: { time: 3 } }
  const read = readAnswer(JSON.parse(sent ?? JSON.stringify({ ...good, ...own })), 's')
  const faults = read.ok
    ? checkAnswer(survey, read.answer, { kind: 'public', address: 'a' })
    : read.faults
  return faults.map(({ field, key = '', code, most = '' }) => `${field}.${key}: ${code} ${most}`)
}

describe('an answer is in order', () => {
  it('with all that is asked, also by parts, and with less', () => {
    const scores = Object.fromEntries(
      ['form', ...elementKeys.slice(1)].filter((key) => key !== 'cost').map((key) => [key, 4]),
    )
    const extra = { job: 3, web: 1 }
    const remarks = { suggestion: '=1+1 <b>' }
    expect(faultsOf({ scores, extra, remarks, importance: { requirements: 2 } })).toEqual([])
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ later: 'unknown fields are passed over', flags: ['burst'] })).toEqual([])
  })
})

describe('a score is a whole number from 1 to 4', () => {
  it.each([0, 5, -1, 1.5, '4', null, true, [], {}, 1e300])('and not %j', (score) => {
    const faults = ['scores.time: not-a-score 4']
    expect(faultsOf({ scores: { time: score } })).toEqual(faults)
    expect(faultsOf({ extra: { web: score } })).toEqual(['extra.web: not-a-score 4'])
    expect(faultsOf({ importance: { time: score } })).toEqual(['importance.time: not-a-score 4'])
  })

  it('in JavaScript, too: neither NaN nor infinite', () => {
    const read = readAnswer({ answerId: id, serviceId: service, channel: 'link' }, 's')
    if (!read.ok) throw new Error('not read')
    for (const time of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const answer = { ...read.answer, scores: { time } }
      expect(checkAnswer(survey, answer, { kind: 'public', address: 'a' })).toHaveLength(1)
    }
  })
})

describe('it is told which question is wrong and what was expected', () => {
  it.each([
    [{ scores: {} }, 'scores.: nothing-rated '],
    [{ scores: { cost: 1 } }, 'scores.cost: left-out '],
    [{ scores: { requirements: 1 } }, 'scores.requirements: unknown-question '],
    [{ scores: { U1: 1 } }, 'scores.U1: unknown-question '],
    [{ importance: { form: 1 } }, 'importance.form: unknown-question '],
    [{ extra: { job: 4 } }, 'extra.job: not-a-choice 3'],
    [{ extra: { suggestion: 1 } }, 'extra.suggestion: unknown-question '],
    [{ remarks: { web: 'x' } }, 'remarks.web: unknown-question '],
    [{ remarks: { suggestion: 'x'.repeat(4001) } }, 'remarks.suggestion: too-long 4000'],
    [{ remarks: { suggestion: 7 } }, 'remarks.suggestion: wrong-kind '],
    [{ remarks: [] }, 'remarks.: wrong-kind '],
    [{ scores: 'x' }, 'scores.: wrong-kind '],
    [{ answerId: 'x' }, 'answerId.: not-an-id '],
    [{ answerId: 7 }, 'answerId.: wrong-kind '],
    [{ serviceId: undefined }, 'serviceId.: missing '],
    [{ channel: 'fax' }, 'channel.: not-a-channel '],
    [{ channel: 'paper' }, 'channel.: not-a-channel '],
    [{ channel: 'code' }, 'code.: missing '],
    [{ channel: 'kiosk' }, 'deviceToken.: missing '],
    [{ code: 'x'.repeat(201) }, 'code.: too-long 200'],
    [{ answeredOn: '2026-02-30' }, 'answeredOn.: not-a-date '],
    [{ answeredOn: 'kemarin' }, 'answeredOn.: not-a-date '],
    [{ answeredOn: '0000-01-01' }, 'answeredOn.: not-a-date '],
  ])('%j', (own, fault) => {
    expect(faultsOf(own)).toEqual([fault])
  })

  it('also where what was sent is no answer at all', () => {
    for (const sent of ['null', '7', '"x"', '[]', '{}']) expect(faultsOf({}, sent)).not.toEqual([])
    const inherited = `{"answerId":"${id}","serviceId":"${service}","channel":"link","scores":{"__proto__":1,"constructor":2}}`
    expect(faultsOf({}, inherited)).toEqual([
      'scores.__proto__: unknown-question ',
      'scores.constructor: unknown-question ',
    ])
  })
})
