import type { Soundness, SoundnessViolation } from '../soundness.ts'

/** The words of one language for soundness. `after` is '' or ends with a blank; lists are quoted. */
type SoundnessMessages = {
  readonly sound: string
  readonly undecided: Readonly<
    Record<Extract<Soundness, { kind: 'undecided' }>['limit'], (states: number) => string>
  >
  readonly after: (labels: string) => string
  readonly fromStart: string
  readonly violations: Readonly<
    Record<SoundnessViolation['kind'], (after: string, labels: string) => string>
  >
}

/** Indonesian words for soundness. */
export const soundnessIndonesian: SoundnessMessages = {
  sound: 'dari setiap keadaan proses dapat diselesaikan, dan setiap langkah dapat dijalankan',
  undecided: {
    states: (states) =>
      `belum dapat diputuskan: pemeriksaan berhenti setelah ${states} keadaan, model terlalu banyak bercabang sejajar`,
    tokens: (states) =>
      `belum dapat diputuskan: ada tempat dengan lebih dari 255 tanda (setelah ${states} keadaan)`,
  },
  after: (labels) => `setelah ${labels}`,
  fromStart: 'sejak awal',
  violations: {
    stuck: (after, labels) =>
      `${after} tidak ada langkah yang dapat dijalankan dan proses belum selesai${labels && `; ${labels} masih menunggu`}`,
    endless: (after, labels) =>
      `${after} hanya ${labels || 'bagian yang sama'} yang berulang terus, dan proses tidak pernah dapat selesai`,
    'left-over': (after, labels) =>
      `${after} proses sudah selesai, padahal masih ada pekerjaan yang tertinggal${labels && `: ${labels}`}`,
    unbounded: (after, labels) =>
      `${after} ${labels || 'bagian yang sama'} dapat diulang tanpa batas, dan setiap kali bertambah satu pekerjaan yang berjalan sejajar`,
    dead: (_, labels) => `tidak pernah dapat dijalankan: ${labels}`,
  },
}

/** English words for soundness. */
export const soundnessEnglish: SoundnessMessages = {
  sound: 'the process can be completed from every state, and every step can be performed',
  undecided: {
    states: (states) =>
      `not decided: the check ended after ${states} states, the model has too many parallel branches`,
    tokens: (states) => `not decided: a place holds more than 255 tokens (after ${states} states)`,
  },
  after: (labels) => `after ${labels}`,
  fromStart: 'from the start',
  violations: {
    stuck: (after, labels) =>
      `${after} no step can be performed and the process is not complete${labels && `; ${labels} still waits`}`,
    endless: (after, labels) =>
      `${after} only ${labels || 'the same part'} goes on in circles, and the process can never be completed`,
    'left-over': (after, labels) =>
      `${after} the process is complete, yet work is left over${labels && `: ${labels}`}`,
    unbounded: (after, labels) =>
      `${after} ${labels || 'the same part'} can be repeated without end, and each time one more piece of work runs in parallel`,
    dead: (_, labels) => `can never be performed: ${labels}`,
  },
}
