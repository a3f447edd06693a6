export {
  elementKeys,
  type AnswerWords,
  type ElementKey,
  type ElementPart,
  type ExtraQuestion,
  type Instrument,
  type InstrumentElement,
} from './instrument/instrument.ts'
export { officialInstrument } from './instrument/official-instrument.ts'
export {
  instrumentFormat,
  readInstrument,
  type InstrumentFault,
  type InstrumentReading,
} from './instrument/read-instrument.ts'
export { wordInstrumentFault } from './instrument/word-instrument-fault.ts'
export { writeInstrument } from './instrument/write-instrument.ts'
