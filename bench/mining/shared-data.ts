import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readPnml, type Net } from '#mining'

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Real logs, models and what alignments must cost: lent for tests and benchmarks, no part of the project. */
export const data = process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data')

/** A real log, packed. */
export function logFile(name: string): string {
  return join(data, 'logs', `${name}.xes.gz`)
}

/** A model of the lent ones. */
export function modelFile(name: string): string {
  return join(data, 'models', `${name}.pnml`)
}

/** The bytes of a file, unpacked where it is packed. */
export function readUnpacked(path: string): Buffer {
  const bytes = readFileSync(path)
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** The net of a model of the lent ones. */
export function readNet(name: string): Net {
  const reading = readPnml(readFileSync(modelFile(name)))
  if (!reading.ok) throw new Error(`${name}: ${reading.fault.code}`)
  return reading.nets[0]
}

/** What independent tools found: of each variant its activities, cases and deviations; and the sums. */
export type Truth = {
  readonly model: string
  readonly empty_trace_cost: number
  readonly sum_deviations_over_cases: number
  readonly list: readonly (readonly [readonly string[], number, number])[]
}

/** The ground truth of a pair of log and model. */
export function readTruth(name: string): Truth {
  const plain = join(data, 'ground-truth', `${name}.json`)
  const path = existsSync(plain) ? plain : `${plain}.gz`
  return JSON.parse(readUnpacked(path).toString('utf8'))
}
