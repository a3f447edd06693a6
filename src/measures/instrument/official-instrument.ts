import type { TwoTexts } from '#time'
import {
  elementKeys,
  type AnswerWords,
  type ElementKey,
  type Instrument,
  type InstrumentElement,
} from './instrument.ts'

/**
 * Gives version 1 of the survey of PermenPANRB 14/2017: nine elements with the official answer words
 * (those of complaints as remembered, the others at second hand), importance beside performance, and one
 * free text. English words are our translation.
 */
export function officialInstrument(): Instrument {
  return {
    id: 'skm',
    version: 1,
    title: { id: 'Survei Kepuasan Masyarakat', en: 'Survey of public satisfaction' },
    source: 'PermenPANRB 14/2017',
    elements,
    importance: scale([
      ['Tidak penting', 'Not important'],
      ['Kurang penting', 'Less important'],
      ['Penting', 'Important'],
      ['Sangat penting', 'Very important'],
    ]),
    questions: [
      {
        kind: 'text',
        key: 'suggestion',
        question: { id: 'Saran dan masukan', en: 'Suggestions and input' },
      },
    ],
  }
}

type Pair = readonly [id: string, en: string]

function scale(words: readonly [Pair, Pair, Pair, Pair]): AnswerWords {
  const [first, second, third, fourth] = words
  return [two(first), two(second), two(third), two(fourth)]
}

function two([id, en]: Pair): TwoTexts {
  return { id, en }
}

type Row = {
  readonly name: Pair
  readonly question: Pair
  readonly answers: readonly [Pair, Pair, Pair, Pair]
}

const rows: Readonly<Record<ElementKey, Row>> = {
  requirements: {
    name: ['Persyaratan', 'Requirements'],
    question: [
      'Bagaimana kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
      'How well do the requirements fit the kind of service?',
    ],
    answers: [
      ['Tidak sesuai', 'Do not fit'],
      ['Kurang sesuai', 'Fit less well'],
      ['Sesuai', 'Fit'],
      ['Sangat sesuai', 'Fit very well'],
    ],
  },
  procedure: {
    name: ['Sistem, mekanisme, dan prosedur', 'System, mechanism and procedure'],
    question: ['Bagaimana kemudahan prosedur pelayanan?', 'How easy is the procedure?'],
    answers: [
      ['Tidak mudah', 'Not easy'],
      ['Kurang mudah', 'Less easy'],
      ['Mudah', 'Easy'],
      ['Sangat mudah', 'Very easy'],
    ],
  },
  time: {
    name: ['Waktu penyelesaian', 'Completion time'],
    question: ['Bagaimana kecepatan waktu pelayanan?', 'How quick is the service?'],
    answers: [
      ['Tidak cepat', 'Not quick'],
      ['Kurang cepat', 'Less quick'],
      ['Cepat', 'Quick'],
      ['Sangat cepat', 'Very quick'],
    ],
  },
  cost: {
    name: ['Biaya/tarif', 'Cost'],
    question: ['Bagaimana kewajaran biaya/tarif pelayanan?', 'How reasonable is the cost?'],
    answers: [
      ['Sangat mahal', 'Very dear'],
      ['Cukup mahal', 'Rather dear'],
      ['Murah', 'Cheap'],
      ['Gratis', 'Free of charge'],
    ],
  },
  product: {
    name: ['Produk spesifikasi jenis pelayanan', 'Product of the service'],
    question: [
      'Bagaimana kesesuaian hasil pelayanan dengan yang tercantum dalam standar pelayanan?',
      'How well does the result fit what the service standard says?',
    ],
    answers: [
      ['Tidak sesuai', 'Does not fit'],
      ['Kurang sesuai', 'Fits less well'],
      ['Sesuai', 'Fits'],
      ['Sangat sesuai', 'Fits very well'],
    ],
  },
  competence: {
    name: ['Kompetensi pelaksana', 'Competence of staff'],
    question: ['Bagaimana kompetensi petugas pelayanan?', 'How competent are the staff?'],
    answers: [
      ['Tidak kompeten', 'Not competent'],
      ['Kurang kompeten', 'Less competent'],
      ['Kompeten', 'Competent'],
      ['Sangat kompeten', 'Very competent'],
    ],
  },
  behaviour: {
    name: ['Perilaku pelaksana', 'Behaviour of staff'],
    question: [
      'Bagaimana kesopanan dan keramahan petugas pelayanan?',
      'How polite and friendly are the staff?',
    ],
    answers: [
      ['Tidak sopan dan ramah', 'Not polite and friendly'],
      ['Kurang sopan dan ramah', 'Less polite and friendly'],
      ['Sopan dan ramah', 'Polite and friendly'],
      ['Sangat sopan dan ramah', 'Very polite and friendly'],
    ],
  },
  complaints: {
    name: ['Penanganan pengaduan, saran, dan masukan', 'Handling of complaints and suggestions'],
    question: [
      'Bagaimana penanganan pengaduan, saran, dan masukan?',
      'How are complaints, suggestions and input handled?',
    ],
    answers: [
      ['Tidak ada', 'There is none'],
      ['Ada tetapi tidak berfungsi', 'There is, but it does not work'],
      ['Berfungsi kurang maksimal', 'Works less than fully'],
      ['Dikelola dengan baik', 'Well managed'],
    ],
  },
  facilities: {
    name: ['Sarana dan prasarana', 'Facilities'],
    question: ['Bagaimana kualitas sarana dan prasarana?', 'How good are the facilities?'],
    answers: [
      ['Buruk', 'Bad'],
      ['Cukup', 'Fair'],
      ['Baik', 'Good'],
      ['Sangat baik', 'Very good'],
    ],
  },
}

const elements: readonly InstrumentElement[] = elementKeys.map((key) => {
  const { name, question, answers } = rows[key]
  return {
    key,
    name: two(name),
    question: two(question),
    answers: scale(answers),
    // PermenPANRB 14/2017 lets a survey leave out what its service does not have [M]; the rest is always asked
    droppable: key === 'cost',
    parts: [],
  }
})
