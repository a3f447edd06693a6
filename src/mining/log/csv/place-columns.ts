import type { LogFault } from '../log-reading.ts'
import type { CsvColumn, CsvLayout, TimeFormat } from './csv-layout.ts'
import { nameColumns } from './name-columns.ts'

/** Where a time stands in a row: in one column or, with `clock`, in two. */
export type TimePlace = {
  readonly column: number
  readonly clock: number
  readonly format: TimeFormat
}

/** Where in a row everything stands; -1: the file does not say it. */
export type ColumnPlaces = {
  readonly width: number
  readonly case: number
  readonly activity: number
  readonly time: TimePlace | undefined
  readonly start: TimePlace | undefined
  readonly resource: number
  readonly transition: number
  readonly attributes: readonly { readonly place: number; readonly column: CsvColumn }[]
}

/**
 * Finds the columns of a layout by the names in the header of a file, in whatever order they stand there;
 * a fault where one is missing that the layout has use for.
 */
export function placeColumns(
  layout: CsvLayout,
  header: readonly string[] | undefined,
): ColumnPlaces | LogFault {
  const { columns, roles } = layout
  const names = header === undefined ? columns.map(({ name }) => name) : nameColumns(header)
  const expected = names.join(', ')
  if (roles.case === undefined) return { code: 'no-case-column', expected }
  if (roles.activity === undefined) return { code: 'no-activity-column', expected }
  const attributes = columns.filter((column) => column.of !== 'nothing')
  const asked = [...Object.values(roles).flat(), ...attributes.map(({ name }) => name)]
  const places = new Map(names.map((name, place) => [name, place]))
  const found = asked.find((name) => !places.has(name))
  if (found !== undefined) return { code: 'no-such-column', found, expected }
  const placeOf = (name: string | undefined): number => places.get(name ?? '') ?? -1
  const timeOf = (pair: readonly string[] = []): TimePlace | undefined => {
    const [name, clock] = pair
    const format = columns.find((column) => column.name === name)?.times ?? 'year-first'
    return name === undefined
      ? undefined
      : { column: placeOf(name), clock: clock === undefined ? -1 : placeOf(clock), format }
  }
  return {
    width: names.length,
    case: placeOf(roles.case),
    activity: placeOf(roles.activity),
    time: timeOf(roles.time),
    start: timeOf(roles.start),
    resource: roles.resource === undefined ? -1 : placeOf(roles.resource),
    transition: roles.transition === undefined ? -1 : placeOf(roles.transition),
    attributes: attributes.map((column) => ({ place: placeOf(column.name), column })),
  }
}
