import { isDeepStrictEqual } from 'node:util'
import { BpmnModdle } from 'bpmn-moddle'
import { drawBpmn } from '#diagram'
import { generateVariedSop, readBpmn, type Sop } from '#sop'
import { validateBpmn } from '../../tests/validate-bpmn.ts'
import type { Figure } from '../figure.ts'

const count = 1000
const warmUp = 50
/** Files that the schema's validator holds in memory at a time. */
const batch = 100

/** A thousand varied SOPs as BPMN: time and size, validity, what comes back; beside bpmn-moddle. */
export async function measureBpmn(): Promise<readonly Figure[]> {
  const sops = Array.from({ length: count }, (_, seed) => generateVariedSop(seed))
  for (const sop of sops.slice(0, warmUp)) await measureOne(sop)
  const measured: Measured[] = []
  for (const sop of sops) measured.push(await measureOne(sop))
  const files = measured.map(({ file }) => file)
  const timesOf = (part: 'write' | 'read' | 'moddle') => measured.map((one) => one[part])
  const [write, read, moddle] = [timesOf('write'), timesOf('read'), timesOf('moddle')]
  const { valid, perSecond } = await countValid(files)
  const kilobytes = files.map((file) => Buffer.byteLength(file) / 1000)
  const sum = (part: 'same' | 'silent') => measured.filter((one) => one[part]).length
  return [
    beside('BPMN drawn and written, per file', write, { moddle, most: 3 }),
    beside('BPMN read, per file', read, { moddle, most: 1 }),
    share('BPMN valid against the schema of the OMG', valid, `${perSecond} files/s checked`),
    share('BPMN read by bpmn-moddle without a warning', sum('silent'), '-'),
    share('BPMN read back as the same SOP, without a doubt', sum('same'), '-'),
    {
      figure: 'size of a BPMN file',
      ours: `${spread(kilobytes)} kB`,
      anchor: '-',
      ratio: '-',
      target: '-',
      ok: true,
    },
  ]
}

type Measured = {
  readonly file: string
  /** Milliseconds: drawing and writing, reading, bpmn-moddle. */
  readonly write: number
  readonly read: number
  readonly moddle: number
  readonly same: boolean
  readonly silent: boolean
}

async function measureOne(sop: Sop): Promise<Measured> {
  const start = performance.now()
  const file = drawBpmn(sop)
  const written = performance.now()
  const reading = readBpmn(file)
  const readAt = performance.now()
  const warnings = await passThroughModdle(file)
  const end = performance.now()
  const same = { ok: true, found: [{ sop, notices: [], doubts: [] }] }
  return {
    file,
    write: written - start,
    read: readAt - written,
    moddle: end - readAt,
    same: isDeepStrictEqual(reading, same),
    silent: warnings === 0,
  }
}

/** Number of warnings. */
async function passThroughModdle(file: string): Promise<number> {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(file)
  await new BpmnModdle().toXML(rootElement, { format: true })
  return warnings.length
}

async function countValid(files: readonly string[]) {
  const start = performance.now()
  const invalid = new Set<string>()
  for (let at = 0; at < files.length; at += batch) {
    const errors = await validateBpmn(files.slice(at, at + batch))
    for (const error of errors) invalid.add(`${at} ${error.split(':')[0]}`)
  }
  const seconds = (performance.now() - start) / 1000
  return { valid: files.length - invalid.size, perSecond: Math.round(files.length / seconds) }
}

/** Bpmn-moddle reads and writes, and draws nothing. */
function beside(
  figure: string,
  times: readonly number[],
  { moddle, most }: { readonly moddle: readonly number[]; readonly most: number },
): Figure {
  const ratio = mean(times) / mean(moddle)
  return {
    figure,
    ours: `${spread(times)} ms`,
    anchor: `${spread(moddle)} ms (bpmn-moddle: fromXML + toXML)`,
    ratio: ratio.toFixed(2),
    target: `≤ ${most}`,
    ok: ratio <= most,
  }
}

function share(figure: string, good: number, anchor: string): Figure {
  const ours = `${good} of ${count}`
  return { figure, ours, anchor, ratio: '-', target: `${count}`, ok: good === count }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Minimum, and mean ± standard deviation. */
function spread(values: readonly number[]): string {
  const middle = mean(values)
  const deviation = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
  const least = Math.min(...values)
  return `${least.toFixed(1)}, ${middle.toFixed(1)} ± ${deviation.toFixed(1)}`
}
