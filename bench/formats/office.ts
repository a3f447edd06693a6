import { writeDocx, writeXlsx } from '#print'
import { generateSop, generateVariedSop, type Sop } from '#sop'
import { corpusStyles, type CorpusStyle } from '../../tests/office-corpus/corpus-plan.ts'
import { planCorpus } from '../../tests/office-corpus/plan-corpus.ts'
import { scoreReadings, type WrittenFile } from '../../tests/office-corpus/score-readings.ts'
import { writeCorpusDocx } from '../../tests/office-corpus/write-corpus-docx.ts'
import { writeCorpusXlsx } from '../../tests/office-corpus/write-corpus-xlsx.ts'
import type { Figure } from '../figure.ts'

const seeds = Array.from({ length: 200 }, (_, at) => at + 1)
const corpusWriters = { docx: writeCorpusDocx, xlsx: writeCorpusXlsx }
const exportWriters = { docx: writeDocx, xlsx: writeXlsx }
const formats = ['docx', 'xlsx'] as const
/** Shares that must come back; other styles are only reported. */
const targets: Partial<Record<CorpusStyle, number>> = { marks: 0.95, shapes: 0.95 }
const exportTarget = 0.99

/** What comes back of 200 SOPs, half of them varied as real ones are, from each style and from our own export. */
export function measureOffice(): Figure[] {
  return formats.flatMap((format) => [
    ...corpusStyles.map((style) =>
      figureOf(`.${format} in the style ${style}`, corpusFiles(format, style), targets[style]),
    ),
    figureOf(`.${format} of our own export`, exportedFiles(format), exportTarget),
  ])
}

function* corpusFiles(format: 'docx' | 'xlsx', style: CorpusStyle): Generator<WrittenFile> {
  for (const seed of seeds) {
    const plan = planCorpus(sopOf(seed), style, seed)
    yield { ...plan, bytes: corpusWriters[format](plan) }
  }
}

/** Our own files show everything but the promised time. */
function* exportedFiles(format: 'docx' | 'xlsx'): Generator<WrittenFile> {
  for (const seed of seeds) {
    const { promisedDuration: _promised, ...shown } = sopOf(seed)
    const bytes = exportWriters[format](shown, { createdAt: new Date(0) })
    yield { bytes, shown, targetsShown: new Set(shown.steps.keys()) }
  }
}

function sopOf(seed: number): Sop {
  return seed % 2 === 1 ? generateSop(seed) : generateVariedSop(seed)
}

function figureOf(name: string, files: Iterable<WrittenFile>, target?: number): Figure {
  const {
    files: count,
    steps,
    performers,
    targets: ways,
    doubtsPerFile,
    silent,
  } = scoreReadings(files)
  const lowest = Math.min(steps, performers, ways)
  const wanted = target === undefined ? '' : `≥ ${percent(target)} each, `
  return {
    figure: `${count} SOPs read back from ${name}: steps · performers · targets`,
    ours: `${percent(steps)} · ${percent(performers)} · ${percent(ways)}; ${silent.length} wrong without a doubt; ${doubtsPerFile.toFixed(1)} doubts a file`,
    anchor: '–',
    ratio: '–',
    target: `${wanted}0 wrong without a doubt`,
    ok: lowest >= (target ?? 0) && silent.length === 0,
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share === 1 ? 0 : 2)} %`
}
