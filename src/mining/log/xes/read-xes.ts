import { RepairCounter } from '../count-repairs.ts'
import type { TakeCase, Wanted } from '../log-case.ts'
import type { Chunks, LogReading } from '../log-reading.ts'
import { scanXml, type XmlToken } from './scan-xml.ts'
import { XesBuilder } from './xes-builder.ts'
import { XES_ELEMENTS } from './xes-elements.ts'
import { XmlScanner } from './xml-scanner.ts'

/**
 * Reads an XES log (IEEE 1849-2016) case by case, in one pass. Memory is that of the distinct names,
 * the longest case and 11 to 24 bytes a case (to tell ids that come again), never that of the file. A
 * time without zone is taken as `zoneMinutes` ahead of UTC (absent: as UTC). Of `concept:name`,
 * `org:resource` and `lifecycle:transition` the text counts, whatever their kind; of `time:timestamp`,
 * `start_timestamp` and `time:start` the instant. What `chunks` or `take` throw passes through.
 */
export async function readXes(
  chunks: Chunks,
  options: { readonly wanted: Wanted; readonly take: TakeCase; readonly zoneMinutes?: number },
): Promise<LogReading> {
  const repairs = new RepairCounter()
  const scanner = new XmlScanner(XES_ELEMENTS)
  const builder = new XesBuilder(scanner, repairs, { zoneMinutes: 0, ...options })
  const take = (token: XmlToken) => builder.take(token)
  const fault = await scanXml(chunks, scanner, { repairs, take })
  if (fault !== undefined) return { ok: false, fault, repairs: repairs.repairs() }
  const { cases, events, names } = builder.cases
  const header = builder.header.header()
  return { ok: true, cases, events, names, header, repairs: repairs.repairs() }
}
