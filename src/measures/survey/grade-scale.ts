import type { TwoTexts } from '#time'

/** A grade (mutu pelayanan), and the index to two decimals from which it is given. */
export type Grade = {
  readonly letter: 'A' | 'B' | 'C' | 'D'
  readonly from: number
  readonly words: TwoTexts
}

/** The grades that a regulation set, in force from an ISO date on. */
export type GradeScale = {
  readonly since: string
  readonly source: string
  /** Highest first. */
  readonly grades: readonly Grade[]
}

const permenPanrb14of2017: GradeScale = {
  // the day of its promulgation as remembered [M]
  since: '2017-05-09',
  source: 'PermenPANRB 14/2017',
  grades: [
    { letter: 'A', from: 88.31, words: { id: 'Sangat baik', en: 'Very good' } },
    { letter: 'B', from: 76.61, words: { id: 'Baik', en: 'Good' } },
    { letter: 'C', from: 65, words: { id: 'Kurang baik', en: 'Less good' } },
    { letter: 'D', from: 25, words: { id: 'Tidak baik', en: 'Not good' } },
  ],
}

const scales: readonly GradeScale[] = [permenPanrb14of2017]

/** Gives the scale of grades in force on an ISO date; the one of today's law without a date; none before. */
export function gradeScaleOf(date?: string): GradeScale | undefined {
  return scales.findLast(({ since }) => date === undefined || since <= date)
}

/**
 * Gives the grade of an index of 25 to 100: it is rounded to two decimals first, since the bounds of the
 * regulation leave gaps (88.30, 88.31). An index below 25 cannot be and throws.
 */
export function gradeOf(index: number, { grades }: GradeScale): Grade {
  const rounded = roundTo(index, 2)
  const grade = grades.find(({ from }) => rounded >= from)
  if (grade === undefined) throw new RangeError(`no grade for the index ${index}`)
  return grade
}

/** Rounds half up by the decimal digits that people see, so that 88.305 gives 88.31 though it is stored a little less. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.round(Number((value * scale).toPrecision(13))) / scale
}
