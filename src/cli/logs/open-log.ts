import {
  flattenOcel,
  guessCsv,
  readCsv,
  readOcelJson,
  readOcelXml,
  readXes,
  type Chunks,
  type CsvDoubt,
  type CsvLayout,
  type CsvOverrides,
  type LogFault,
  type LogReading,
  type OcelLog,
  type OcelReading,
  type TakeCase,
  type Wanted,
} from '#mining'
import { headBytes, logFormatOf, type LogFormat } from './log-format.ts'
import { isDamagedArchive, type Advance, type LogSource } from './log-source.ts'
import { peek, type Peeked } from './peek.ts'

/** What a person says of how a log is to be read, in place of what would be guessed. */
export type LogChoices = {
  readonly format?: LogFormat
  readonly csv: CsvOverrides
  /** Object type whose objects become the cases of an object-centric log. */
  readonly objectType?: string
  /** Minutes ahead of UTC of times that name no zone. */
  readonly zoneMinutes: number
  /** Is told how far each reading is. */
  readonly advance: Advance
}

/** A log whose form is known. */
export type OpenLog = {
  readonly source: LogSource
  readonly format: LogFormat
  /** How a CSV file is read, and what is not sure of it. */
  readonly csv?: { readonly layout: CsvLayout; readonly doubts: readonly CsvDoubt[] }
  /** An object-centric log as it is, before it is flattened. */
  readonly ocel?: OcelLog
  /** Reads the whole log; can be called again. */
  readonly read: (reading: {
    readonly wanted: Wanted
    readonly take: TakeCase
  }) => Promise<LogReading>
}

export type OpenedLog =
  | { readonly ok: true; readonly log: OpenLog }
  | { readonly ok: false; readonly fault: LogFault }

/** Finds out the form of a log and how it is to be read. An object-centric one is read as a whole. */
export async function openLog(source: LogSource, choices: LogChoices): Promise<OpenedLog> {
  const opened = await guarded(() => peek(source.pieces(choices.advance), headBytes))
  if (!opened.ok) return opened
  const { head, pieces } = opened.value
  if (head.length === 0) return { ok: false, fault: { code: 'empty-file' } }
  const format = choices.format ?? logFormatOf(head)
  switch (format) {
    case 'xes':
      return { ok: true, log: openXes({ source, opened: pieces, ...choices }) }
    case 'csv':
      return openCsv({ source, opened: pieces, ...choices }, head)
    case 'ocel-json':
    case 'ocel-xml':
      return openOcel({ source, opened: pieces, ...choices }, format)
  }
}

/** A source, its pieces as they have been opened already, and how it is to be read. */
type Begun = LogChoices & { readonly source: LogSource; readonly opened: Peeked['pieces'] }

function openXes(begun: Begun): OpenLog {
  const next = piecesOf(begun)
  const { source, zoneMinutes } = begun
  return {
    source,
    format: 'xes',
    read: (reading) => read(() => readXes(next(), { ...reading, zoneMinutes })),
  }
}

function openCsv(begun: Begun, head: Uint8Array): OpenedLog {
  const { source, zoneMinutes, csv } = begun
  const guess = guessCsv(head, { zoneMinutes, ...csv })
  if (!guess.ok) return guess
  const { layout, doubts } = guess
  const next = piecesOf(begun)
  const log: OpenLog = {
    source,
    format: 'csv',
    csv: { layout, doubts },
    read: (reading) => read(() => readCsv(next(), { layout, ...reading })),
  }
  return { ok: true, log }
}

async function openOcel(begun: Begun, format: 'ocel-json' | 'ocel-xml'): Promise<OpenedLog> {
  const { source, opened, objectType, zoneMinutes } = begun
  const readOcel = format === 'ocel-json' ? readOcelJson : readOcelXml
  const reading = await guarded<OcelReading>(() => readOcel(opened, { zoneMinutes }))
  if (!reading.ok) return reading
  if (!reading.value.ok) return { ok: false, fault: reading.value.fault }
  const { log: ocel, repairs } = reading.value
  const [first, second] = ocel.objectTypes
  const type = objectType ?? (second === undefined ? first?.name : undefined) ?? ''
  const log: OpenLog = {
    source,
    format,
    ocel,
    read: async ({ wanted, take }) => {
      const flat = flattenOcel(ocel, { objectType: type, wanted, take })
      return withEvents({ ...flat, repairs: [...repairs, ...flat.repairs] })
    },
  }
  return { ok: true, log }
}

/** The pieces already opened for the first reading, and the file anew for each one after. */
function piecesOf({ source, opened, advance }: Begun): () => Chunks {
  let unused: Peeked['pieces'] | undefined = opened
  return () => {
    const pieces = unused ?? source.pieces(advance)
    unused = undefined
    return pieces
  }
}

async function read(reading: () => Promise<LogReading>): Promise<LogReading> {
  const result = await guarded(reading)
  return result.ok ? withEvents(result.value) : { ...result, repairs: [] }
}

/** A log in which nothing happened is told as such, whatever its form. */
function withEvents(reading: LogReading): LogReading {
  if (!reading.ok || reading.events > 0) return reading
  return { ok: false, fault: { code: 'no-event' }, repairs: reading.repairs }
}

type Guarded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: LogFault }

/** Damage of packed bytes shows itself while they are read: it becomes a fault like others. */
async function guarded<Value>(work: () => Promise<Value>): Promise<Guarded<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (!isDamagedArchive(error)) throw error
    const early = error instanceof Error && error.message === 'unexpected end of file'
    return { ok: false, fault: { code: early ? 'ends-early' : 'damaged-archive' } }
  }
}
