import { cleanText } from '#sop'
import type { FieldFault, FieldFaults } from '../failure.ts'
import type { UnitRecord } from './government.queries.ts'
import type { UnitTree } from './unit.ts'

/** When a change holds from, and by which regulation. */
export type ChangeBasis = { readonly happenedOn: string; readonly legalBasis: string }

const longest = { name: 200, shortName: 60, legalBasis: 300 }

/** A line as people type it: trimmed, without line ends or control characters. */
export function tidyLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim()
}

/**
 * What is wrong with the names of a unit that stands or shall stand below `parentId`. `ending`: units
 * whose names become free.
 */
export function checkNames(
  tree: UnitTree,
  unit: { readonly name: string; readonly shortName: string; readonly parentId: string | null },
  ending: readonly string[] = [],
): FieldFaults {
  const sameName = (other: UnitRecord) =>
    !ending.includes(other.id) &&
    other.closedOn === null &&
    other.parentId === unit.parentId &&
    other.name.toLowerCase() === unit.name.toLowerCase()
  const taken = unit.name !== '' && tree.units.some(sameName)
  return keepFaults({
    name: checkLine(unit.name, longest.name) ?? (taken ? 'taken' : undefined),
    // Without one a unit is called by its name.
    shortName: unit.shortName.length > longest.shortName ? 'too-long' : undefined,
  })
}

/** What is wrong with the day and the legal basis of a change of these units. */
export function checkBasis(
  { happenedOn, legalBasis }: ChangeBasis,
  {
    units,
    today,
    needsBasis,
  }: {
    readonly units: readonly UnitRecord[]
    readonly today: string
    readonly needsBasis: boolean
  },
): FieldFaults {
  const noBasis = legalBasis === '' && needsBasis ? 'missing' : undefined
  return keepFaults({
    happenedOn: checkDay(happenedOn, units, today),
    legalBasis: legalBasis.length > longest.legalBasis ? 'too-long' : noBasis,
  })
}

/** Changes are noted when they hold: a unit is not renamed ahead of its day. */
function checkDay(
  day: string,
  units: readonly UnitRecord[],
  today: string,
): FieldFault | undefined {
  if (!isDay(day)) return 'missing'
  if (day > today) return 'future'
  return units.some(({ openedOn }) => openedOn !== null && day < openedOn) ? 'too-early' : undefined
}

/** Is this a day as forms send it, `2026-11-26`, that there is? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** What is wrong with a text that must be there. */
export function checkLine(text: string, longestLine: number): FieldFault | undefined {
  if (text === '') return 'missing'
  return text.length > longestLine ? 'too-long' : undefined
}

/** Only the fields that have a fault. */
export function keepFaults(fields: Readonly<Record<string, FieldFault | undefined>>): FieldFaults {
  const faults: Record<string, FieldFault> = {}
  for (const [field, fault] of Object.entries(fields))
    if (fault !== undefined) faults[field] = fault
  return faults
}
