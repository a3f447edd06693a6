import { printNumber } from '#time'
import type { Language } from '../../session.ts'
import type { Assumptions } from '../run-scenarios.ts'

/** What `simulate` says around the figures, in one language. */
export type SimulationWords = {
  readonly simulating: (share: number) => string
  readonly steps: string
  readonly pools: string
  readonly difference: string
  readonly assumed: string
  /** `fitted`: cases of the log; undefined where none was named. */
  readonly assumptions: (given: Assumptions, fitted: number | undefined) => readonly string[]
  readonly neverOpen: string
  readonly needsLog: (model: string) => string
  readonly unknownPerformer: (name: string, known: string) => string
  readonly table: Readonly<Record<'model' | 'figure' | 'of' | 'mean' | 'low' | 'high', string>>
}

const words: Readonly<Record<Language, SimulationWords>> = {
  id: {
    simulating: (share) => `mencoba ${Math.round(100 * share)}%`,
    steps: 'Langkah',
    pools: 'Pelaksana',
    difference: 'Perubahan bila SOP kedua dipakai',
    assumed: 'Yang diandaikan',
    assumptions: (given, fitted) => {
      const { casesPerDay, variation, wayBack, seed, runs, size } = given
      const percent = (share: number) => `${printNumber(Math.round(share * 1000) / 10, 'id')}%`
      return [
        ...(fitted === undefined
          ? [
              `${printNumber(casesPerDay, 'id')} berkas datang setiap hari kerja, tanpa bergantung satu sama lain (--per-day).`,
              `Lama langkah seperti yang dijanjikan SOP, tersebar sampai ${percent(variation)} di sekitarnya (--variation).`,
              `Pada keputusan ${percent(wayBack)} berkas dikembalikan (--back); langkah yang boleh dilewati dikerjakan separuhnya.`,
            ]
          : [
              `Kedatangan, pilihan jalan, dan lama langkah seperti pada ${printNumber(fitted, 'id')} berkas log; langkah yang tidak tercatat seperti pada SOP.`,
              'Bila log tidak mencatat mulai kerja, menunggu terhitung dalam lama langkah dan tidak mengantre lagi.',
            ]),
        'Waktu langkah dalam menit dan jam adalah kerja pelaksana; dalam hari kerja dan hari kalender adalah waktu berkas, yang tidak menyita pelaksana.',
        `Pihak luar dan sistem tidak pernah ditunggu; setiap pelaksana dalam satu orang kecuali disebut (--capacity).`,
        `${printNumber(runs, 'id')} percobaan dengan ${printNumber(size, 'id')} berkas (sepersepuluh pertama tidak dihitung), benih ${seed}.`,
      ]
    },
    neverOpen: 'kalender kerja ini tidak pernah buka, sehingga tidak ada yang dapat dikerjakan',
    needsLog: (model) =>
      `${model}: jaring dan pohon proses tidak menyebut waktu; sebutkan LOG di belakangnya, atau pakai SOP`,
    unknownPerformer: (name, known) =>
      `--capacity menyebut '${name}', yang bukan pelaksana pada SOP; pelaksananya: ${known}`,
    table: {
      model: 'model',
      figure: 'ukuran',
      of: 'dari',
      mean: 'rata-rata',
      low: 'batas bawah 95%',
      high: 'batas atas 95%',
    },
  },
  en: {
    simulating: (share) => `simulating ${Math.round(100 * share)}%`,
    steps: 'Steps',
    pools: 'Performers',
    difference: 'What changes with the second SOP',
    assumed: 'What was assumed',
    assumptions: (given, fitted) => {
      const { casesPerDay, variation, wayBack, seed, runs, size } = given
      const percent = (share: number) => `${printNumber(Math.round(share * 1000) / 10, 'en')}%`
      return [
        ...(fitted === undefined
          ? [
              `${printNumber(casesPerDay, 'en')} cases come on each working day, independently of each other (--per-day).`,
              `Steps take what the SOP promises, spread up to ${percent(variation)} around it (--variation).`,
              `Decisions send ${percent(wayBack)} of the cases back (--back); optional steps are done by half of them.`,
            ]
          : [
              `Arrivals, ways taken and times are those of ${printNumber(fitted, 'en')} cases of the log; steps it does not know are as in the SOP.`,
              'Where the log records no start of work, waiting is part of the time of a step and there is no further line.',
            ]),
        'Times of steps in minutes and hours are work of a performer; in working days and calendar days they are time of the case, which occupies nobody.',
        'Outsiders and software never keep anybody waiting; each performer inside is one person unless said (--capacity).',
        `${printNumber(runs, 'en')} runs of ${printNumber(size, 'en')} cases (the first tenth is not counted), seed ${seed}.`,
      ]
    },
    neverOpen: 'this working calendar is never open, so nothing can be done',
    needsLog: (model) =>
      `${model}: nets and process trees tell no times; name a LOG behind it, or use an SOP`,
    unknownPerformer: (name, known) =>
      `--capacity names '${name}', who is no performer of the SOP; its performers: ${known}`,
    table: {
      model: 'model',
      figure: 'figure',
      of: 'of',
      mean: 'mean',
      low: 'low 95%',
      high: 'high 95%',
    },
  },
}

/** The words of a language about simulations. */
export function wordsAboutSimulation(language: Language): SimulationWords {
  return words[language]
}
