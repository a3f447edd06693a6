import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { countDeadline, legalDeadline, openCalendar, standardCalendar } from '#time'
import { wordsOf, type Language } from '../messages/words.ts'
import { DeadlineTrace } from './deadline-trace.tsx'

const names = new Map([['2026-12-25', 'Natal <1>']])
const open = openCalendar({ ...standardCalendar('WITA'), holidays: new Set(names.keys()) })

function draw(id: 'comment-on-draft-standard' | 'answer-lapor-information', language: Language) {
  const legal = legalDeadline(id, '2026-12-23')
  if (legal === undefined) throw new Error(`no ${id}`)
  const from = Date.parse('2026-12-23T10:00+08:00')
  const calendar = { open, names, filledYears: new Set([2026]) }
  const deadline = countDeadline({ from, limit: legal.limit, calendar })
  if (deadline === undefined) throw new Error('never open')
  const words = wordsOf(language)
  return renderToString(<DeadlineTrace words={words} deadline={deadline} legal={legal} />)
}

test('the law, each run of days, the end and a year that is not filled in are told', () => {
  const html = draw('comment-on-draft-standard', 'id')
  expect(html).toContain(
    'Paling lama 7 hari kerja sejak rancangan ditayangkan: PP 96/2012 pasal 27(2).',
  )
  expect(html).toContain('<dt>Jumat, 25 Desember 2026</dt><dd>Natal &lt;1>: libur, tidak dihitung')
  // 24, 28, 29, 30, 31 December, 1 and 4 January
  expect(html).toContain('<strong>Senin, 4 Januari 2027 pukul 24.00</strong>')
  expect(html).toContain('Perlu diperiksa: hari libur 2027 belum diisi.')
})

test('what was not read in the regulation says so, in English too', () => {
  const html = draw('answer-lapor-information', 'en')
  expect(html).toContain('PermenPANRB 62/2018 (SP4N-LAPOR!)')
  expect(html).toContain('was not read in the regulation')
  expect(html).toContain('working days 2 to 5')
})
