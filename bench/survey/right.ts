import { computeSurvey, sampleSize, studentQuantile, wilsonShare } from '#measures'
import { intervalCoverage, type Sampling } from '../../src/measures/testing/interval-coverage.ts'
import {
  sampleTable,
  studentTable,
  wilsonTable,
  workedExample,
} from '../../src/measures/testing/published-figures.ts'
import { tallyOf } from '../../src/measures/testing/survey-answers.ts'
import type { Figure } from '../figure.ts'

/** Whether the figures are right: worked examples, published tables, and the coverage of the intervals. */
export function measureRight(): Promise<readonly Figure[]> {
  return Promise.resolve([
    ...checkWorkedExample(),
    checkTables(),
    checkSamples(),
    ...samplings.map(([name, sampling]) => measureCoverage(name, sampling)),
  ])
}

function checkWorkedExample(): Figure[] {
  const computed = computeSurvey(tallyOf(workedExample.respondents))
  const index = computed.ok ? computed.figures.index : undefined
  const weights = [
    ['1/9', index?.exact, workedExample.index.exact],
    ['0.111', index?.threeDecimals, workedExample.index.threeDecimals],
    ['0.11', index?.twoDecimals, workedExample.index.twoDecimals],
  ] as const
  return weights.map(([weight, ours = Number.NaN, theirs]) => ({
    figure: `survey: worked example of 29 answers, weight ${weight}`,
    ours: ours.toFixed(4),
    anchor: theirs.toFixed(4),
    ratio: (ours / theirs).toFixed(6),
    target: `${theirs.toFixed(2)} to two decimals`,
    ok: ours.toFixed(2) === theirs.toFixed(2),
  }))
}

/** The sources of the tables stand with them. */
function checkTables(): Figure {
  const off = [
    ...studentTable.map(([degrees, probability, value]) => {
      const ours = studentQuantile(probability, degrees)
      return ours.toFixed(3) === value.toFixed(3)
    }),
    ...wilsonTable.map(([count, of, low, high]) => {
      const ours = wilsonShare(count, of)
      return ours?.low.toFixed(4) === low.toFixed(4) && ours.high.toFixed(4) === high.toFixed(4)
    }),
  ].filter((isSame) => !isSame).length
  const rows = studentTable.length + wilsonTable.length
  return {
    figure:
      'survey: Student’s t (NIST/SEMATECH 1.3.6.7.2), Wilson (Newcombe 1998 table I): rows alike',
    ours: String(rows - off),
    anchor: String(rows),
    ratio: ((rows - off) / rows).toFixed(2),
    target: 'all, to the last printed digit',
    ok: off === 0,
  }
}

function checkSamples(): Figure {
  const alike = sampleTable.filter(([population, sample]) => {
    return sampleSize(population, 'nearest') === sample
  }).length
  return {
    figure: 'survey: sample sizes (Krejcie & Morgan 1970 table 1): rows alike',
    ours: String(alike),
    anchor: String(sampleTable.length),
    ratio: (alike / sampleTable.length).toFixed(2),
    target: 'all',
    ok: alike === sampleTable.length,
  }
}

const trials = 8_000

const samplings: readonly (readonly [string, Omit<Sampling, 'trials'>])[] = [
  ['30 answers', { seed: 30, answers: 30 }],
  ['60 answers', { seed: 60, answers: 60 }],
  ['200 answers', { seed: 200, answers: 200 }],
  ['60 of 180 users', { seed: 180, answers: 60, population: 180 }],
  ['300 of 400 users', { seed: 400, answers: 300, population: 400 }],
  ['60 answers, a tenth of the scores missing', { seed: 10, answers: 60, missing: 0.1 }],
  ['200 answers, a third of the scores missing', { seed: 3, answers: 200, missing: 0.33 }],
]

function measureCoverage(name: string, sampling: Omit<Sampling, 'trials'>): Figure {
  const covered = intervalCoverage({ ...sampling, trials })
  return {
    figure: `survey: 95 % intervals that hold the true index, ${trials} samples of ${name}`,
    ours: `${(100 * covered).toFixed(2)} %`,
    anchor: '95 %',
    ratio: (covered / 0.95).toFixed(3),
    target: '94 to 96 %',
    ok: covered >= 0.94 && covered <= 0.96,
  }
}
