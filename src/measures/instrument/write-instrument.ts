import type { Instrument } from './instrument.ts'
import { instrumentFormat } from './read-instrument.ts'

/** Writes an instrument as JSON of the format `tatalaksana-survey/1`; `readInstrument` gives the same back. */
export function writeInstrument(instrument: Instrument): string {
  return `${JSON.stringify({ format: instrumentFormat, ...instrument }, undefined, 2)}\n`
}
