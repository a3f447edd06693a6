import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Exit, Sop, StepSymbol } from '../../model/sop.ts'
import type { Doubt, FoundSop } from '../doubt.ts'
import { wordNotice, wordProblem } from '../messages/word-problem.ts'
import { readSops } from '../read-sops.ts'
import { readBpmn } from './read-bpmn.ts'

function readFound(text: string): FoundSop {
  const reading = readBpmn(text)
  const [found] = reading.ok ? reading.found : []
  if (found === undefined) throw new Error(JSON.stringify(reading))
  return found
}

function readFixture(name: string): FoundSop {
  return readFound(readFileSync(new URL(`fixtures/${name}.bpmn`, import.meta.url), 'utf8'))
}

/** A row in short: `s2 decision p1 Memeriksa tagihan → Ya s3, Tidak s7`. */
function shortRows(sop: Sop): string[] {
  const target = ({ to }: Exit) => (to.kind === 'step' ? [to.step, to.symbol] : [to.kind])
  const exit = (one: Exit) => [one.label, ...target(one)].filter(Boolean).join(' ')
  const symbol = ({ kind, join, performers, exits }: StepSymbol) =>
    [
      join === 'all' ? `+${kind}` : kind,
      performers.join('+') || '-',
      ...(exits === undefined ? [] : [`→ ${exits.map(exit).join(', ')}`]),
    ].join(' ')
  return sop.steps.map(({ id, activity, symbols }) =>
    [id, activity, '|', symbols.map(symbol).join('; ')].join(' '),
  )
}

function shortDoubts(doubts: readonly Doubt[]): string[] {
  return doubts.map(({ code, place, found, line = 0 }) => {
    const where = place.kind === 'step' ? place.step : place.kind
    return `${code} ${where} ${line} ${found}`
  })
}

/** A process of our own making: elements inside `process`. */
function wrap(inner: string): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="Uji">${inner}</process></definitions>`
}

/** Nodes `t1` … and flows between them as `t1>t2`, `t1>t2:label`. */
function flowsOf(...ends: readonly string[]): string {
  return ends
    .map((end, at) => {
      const [way = '', name] = end.split(':')
      const [from, to] = way.split('>')
      const label = name === undefined ? '' : ` name="${name}"`
      return `<sequenceFlow id="f${at}" sourceRef="${from}" targetRef="${to}"${label}/>`
    })
    .join('')
}

describe('files of other makers', () => {
  test('as Camunda Modeler writes them: boundary timer, sub-process, default flow', () => {
    const { sop, notices, doubts } = readFixture('camunda-invoice')
    expect(sop.title).toBe('Pembayaran Tagihan')
    expect(shortRows(sop)).toEqual([
      's1 Tagihan diterima | start p1',
      's2 Memeriksa tagihan | decision p1 → Ya s3, Tidak s7',
      's3 Menyetujui pembayaran | decision p2 → Disetujui s4, = not(setuju) s7, Lewat 3 hari s6',
      's4 Mentransfer uang | process p1',
      's5 Membukukan | end p1',
      's6 Mengingatkan Kepala Dinas | process p1 → s3',
      's7 Tagihan ditolak | end p1',
    ])
    expect(sop.steps[1]?.symbols[0]?.question).toBe('Tagihan benar?')
    expect(shortDoubts(doubts)).toEqual([
      'left-over s3 43 <multiInstanceLoopCharacteristics>',
      'left-over s3 50 <boundaryEvent id="Timer_1" name="Lewat 3 hari">',
    ])
    expect(notices.map(({ code, found }) => `${code} ${found}`)).toEqual([
      'element-left-out <messageEventDefinition id="Message_1">',
      'element-left-out <formDefinition>',
      'element-left-out <timerEventDefinition id="TimerDefinition_1">',
      'element-replaced <subProcess id="Sub_pay" name="Membayar">',
      'element-left-out <message id="Message_invoice" name="Tagihan">',
      'element-left-out <definitions id="Definitions_1">',
    ])
  })

  test.each([
    ['<timerEventDefinition/>', '', 's3, Lewat waktu s2'],
    ['<errorEventDefinition/>', '', 's3, Gagal s2'],
    ['<signalEventDefinition/>', '', 's3, Keadaan lain s2'],
    ['<timerEventDefinition/>', ' cancelActivity="false"', 's3, s2'],
  ])('an unnamed event at the border: %s%s', (kind, attributes, ways) => {
    const event = `<boundaryEvent id="b" attachedToRef="t1"${attributes}>${kind}</boundaryEvent>`
    const tasks = ['Menilai', 'Mengingatkan', 'Menyetujui'].map(
      (name, at) => `<task id="t${at + 1}" name="${name}"/>`,
    )
    const { sop } = readFound(wrap(tasks.join('') + event + flowsOf('t1>t3', 'b>t2', 't2>t3')))
    const targets = new Map(sop.steps.map(({ id, activity }) => [id, activity]))
    const [first] = sop.steps[0]?.symbols ?? []
    const told = first?.exits?.map(({ label = '', to }) =>
      [label, to.kind === 'step' ? targets.get(to.step) : to.kind].filter(Boolean).join(' '),
    )
    const expected = ways.replace('s3', 'Menyetujui').replace('s2', 'Mengingatkan').split(', ')
    expect(told).toEqual(expected)
  })

  test('as Signavio writes them: nested lanes, data, annotations, inclusive gateways', () => {
    const { sop, notices, doubts } = readFixture('signavio-permit')
    expect(sop.performers.map(({ name, group }) => [group, name])).toEqual([
      ['Dinas Perizinan', 'Loket – Petugas Loket'],
      ['Dinas Perizinan', 'Kepala Seksi'],
    ])
    expect(sop.steps[0]).toMatchObject({
      activity: 'Menerima berkas',
      requirements: 'Formulir permohonan',
      output: 'Tanda terima',
      note: 'Dicatat dalam buku agenda\nBerkas asli dibawa',
    })
    expect(shortRows(sop)).toEqual([
      's1 Menerima berkas | start p1',
      's2 Memeriksa berkas | decision p2 → Tinjauan s3, Retribusi s4',
      's3 Meninjau lokasi | process p2 → s5',
      's4 Menagih retribusi | process p2',
      's5 Menandatangani izin | end p2',
    ])
    expect(shortDoubts(doubts)).toEqual([
      'left-over s2 52 <standardLoopCharacteristics id="sid-loop">',
      'left-over document 63 <dataObjectReference id="sid-loose" name="Arsip">',
      'symbol-unsure s2 54 <inclusiveGateway id="sid-or" name="Perlu apa?">',
      'symbol-unsure s5 57 <inclusiveGateway id="sid-orjoin">',
    ])
    // The colours of Signavio go without a word, its risk does not.
    expect(notices.map(({ found, line }) => `${line} ${found}`)).toEqual([
      '50 <signavioMetaData>',
      '59 <terminateEventDefinition id="sid-term">',
      '10 <group id="sid-group">',
    ])
  })

  test('as Bizagi writes them: pools are columns, a message that begins a process is a flow', () => {
    const { sop, doubts } = readFixture('bizagi-two-pools')
    expect(sop.title).toBe('Surat keterangan')
    expect(sop.performers.map(({ name, group, kind }) => [group, name, kind])).toEqual([
      [undefined, 'Warga', 'external'],
      ['Kelurahan', 'Staf', 'internal'],
      ['Kelurahan', 'Lurah', 'internal'],
      [undefined, 'Kecamatan', 'external'],
    ])
    expect(shortRows(sop)).toEqual([
      's1 Mengajukan permohonan | start p1 → s2, s3',
      's2 Mengambil surat | end p1',
      's3 Mengetik surat | start p2',
      's4 Menandatangani surat | end p3',
    ])
    expect(shortDoubts(doubts)).toEqual([
      'left-over s4 30 <messageFlow id="m2" name="Surat jadi">',
      'left-over s4 31 <messageFlow id="m3" name="Tembusan">',
    ])
  })

  test('with prefixes, links, calls and without lanes and drawing', () => {
    const { sop, doubts } = readFixture('semantic-links')
    expect(sop.identity.relatedSops).toEqual(['Legalisasi Dokumen', 'Menyerahkan arsip'])
    expect(shortRows(sop)).toEqual([
      's1 Mencari arsip | start p1 → s2, s3',
      's2 Menyalin arsip | process p1 → s4',
      's3 Legalisasi Dokumen | process p1',
      's4 Menunggu pemohon | +process p1',
      's5 Menyerahkan arsip | end p1',
    ])
    expect(shortDoubts(doubts)).toEqual([
      'performer-unsure performer 0 ',
      'left-over document 15 <subProcess id="_ev" name="Bila batal">',
      'left-over document 16 <startEvent id="_evs">',
      'left-over document 17 <task id="_evt" name="Mencatat pembatalan">',
      'symbol-unsure s4 13 <intermediateCatchEvent id="_w" name="Menunggu pemohon">',
    ])
  })
})

describe('flows become rows', () => {
  const tasks = (...ids: readonly string[]) =>
    ids.map((id) => `<task id="${id}" name="${id}"/>`).join('')

  test('everything stands above what it leads to, but for loops; Ya stands before Tidak', () => {
    const { sop } = readFound(
      wrap(
        `<startEvent id="s"/>${tasks('d', 'c', 'b', 'a', 'e')}<exclusiveGateway id="g"/>${flowsOf('s>a', 'a>g', 'g>d:Tidak', 'g>b:Ya', 'b>c', 'd>c', 'c>a:ulang', 'c>e')}`,
      ),
    )
    expect(shortRows(sop)).toEqual([
      's1 a | start p1; decision p1 → Tidak s3, Ya s2',
      's2 b | process p1 → s4',
      's3 d | process p1',
      's4 c | process p1 → ulang s1, s5',
      's5 e | end p1',
    ])
  })

  test('a gateway that nothing precedes, or several do, is a row of its own', () => {
    const { sop, doubts } = readFound(
      wrap(
        `${tasks('a', 'b', 'c', 'd')}<exclusiveGateway id="g" name="Lengkap?"/>${flowsOf('a>g', 'b>g', 'g>c:Ya', 'g>d')}`,
      ),
    )
    expect(shortRows(sop)).toEqual([
      's1 a | process p1 → s3',
      's2 b | process p1',
      's3 Lengkap? | decision p1 → Ya s4, s5',
      's4 c | end p1',
      's5 d | end p1',
    ])
    expect(doubts.map(({ code }) => code)).toContain('label-unsure')
  })

  test('gateways that only lead in a circle lead nowhere', () => {
    const { sop, doubts } = readFound(
      wrap(
        `${tasks('a')}<exclusiveGateway id="g"/><exclusiveGateway id="h"/>${flowsOf('a>g', 'g>h', 'h>g')}`,
      ),
    )
    expect(shortRows(sop)).toEqual(['s1 a | process p1 → open'])
    expect(doubts.map(({ code }) => code)).toContain('target-unsure')
  })

  test('a flow to nothing is an open way, one from nothing is left over', () => {
    const { sop, doubts } = readFound(wrap(`${tasks('a')}${flowsOf('a>x', 'y>a')}`))
    expect(shortRows(sop)).toEqual(['s1 a | process p1 → open'])
    expect(shortDoubts(doubts).slice(1)).toEqual([
      'target-unsure s1 1 <task id="a" name="a">',
      'left-over document 1 <sequenceFlow id="f1">',
    ])
  })

  test('a process without a task is an SOP without steps', () => {
    const { sop } = readFound(wrap(`<startEvent id="s"/><endEvent id="e"/>${flowsOf('s>e')}`))
    expect(sop.steps).toEqual([])
  })

  test('markup, right-to-left letters and line breaks in names are texts like any other', () => {
    const name = '&lt;script&gt;alert(1)&lt;/script&gt; مرحبا&#10;dua'
    const { sop } = readFound(wrap(`<task id="a" name="${name}"/>`))
    expect(sop.steps[0]?.activity).toBe('<script>alert(1)</script> مرحبا dua')
  })
})

describe('what is no process is refused', () => {
  test.each([
    ['cut off', '<definitions xmlns="bpmn"><process>', 'malformed-xml'],
    ['with a document type', `<!DOCTYPE definitions>${wrap('')}`, 'xml-with-doctype'],
    ['other definitions', '<definitions xmlns="urn:wsdl"/>', 'not-bpmn'],
    ['other XML', '<html/>', 'not-bpmn'],
    ['an id twice', wrap('<task id="a"/><task id="a"/>'), 'duplicate'],
    ['a name of 1 MB', wrap(`<task id="a" name="${'x'.repeat(1e6)}"/>`), 'text-too-long'],
  ])('%s', (_, text, code) => {
    expect(readBpmn(text)).toMatchObject({ ok: false, problems: [{ code, line: 1 }] })
  })

  test('choreographies and conversations, by what they hold', () => {
    const text = wrap('').replaceAll('process', 'choreography')
    const reading = readBpmn(text)
    const [problem] = reading.ok ? [] : reading.problems
    expect(problem && wordProblem(problem, 'id')).toBe(
      'Baris 1: berkas BPMN tidak memuat proses, hanya: choreography',
    )
  })

  test('50,000 tasks in a circle, 100,000 elements, end with a message', () => {
    const count = 50_000
    const ids = Array.from({ length: count }, (_, at) => `t${at}`)
    const nodes = ids.map((id) => `<task id="${id}" name="${id}"/>`).join('')
    const chain = flowsOf(...ids.map((id, at) => `${id}>t${(at + 1) % count}`))
    expect(readBpmn(wrap(nodes + chain))).toMatchObject({
      ok: false,
      problems: [{ code: 'too-many', path: ['steps'], found: String(count), expected: '10000' }],
    })
  })

  test('a chain of 50,000 gateways between two tasks is one flow', () => {
    const count = 50_000
    const ids = ['a', ...Array.from({ length: count }, (_, at) => `g${at}`), 'b']
    const gateways = ids.slice(1, -1).map((id) => `<exclusiveGateway id="${id}"/>`)
    const flows = flowsOf(...ids.slice(1).map((id, at) => `${ids[at]}>${id}`))
    const tasks = '<task id="a" name="a"/><task id="b" name="b"/>'
    const { sop } = readFound(wrap(tasks + gateways.join('') + flows))
    expect(shortRows(sop)).toEqual(['s1 a | process p1', 's2 b | end p1'])
  })

  test('10,000 steps are read', () => {
    const ids = Array.from({ length: 10_000 }, (_, at) => `t${at}`)
    const nodes = ids.map((id) => `<task id="${id}" name="${id}"/>`).join('')
    const flows = flowsOf(...ids.slice(1).map((id, at) => `${ids[at]}>${id}`))
    const { sop } = readFound(wrap(nodes + flows))
    expect(sop.steps.length).toBe(10_000)
    expect(sop.steps.every(({ symbols }) => symbols[0]?.exits === undefined)).toBe(true)
  })
})

test('a file is told by its content, and its notices have lines', () => {
  const text = `\n<!-- dari kantor -->\n${wrap('<task id="a" name="a"/>\n<property id="x"/>')}`
  const reading = readSops(Buffer.from(text))
  const [found] = reading.ok ? reading.found : []
  expect(found?.notices.map((notice) => wordNotice(notice, 'id'))).toEqual([
    'Baris 4: <property id="x"> tidak punya tempat dalam SOP dan dilewati',
  ])
})
