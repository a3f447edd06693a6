import type { City } from './city-schema.ts'

/** Someone of the unit, else of the organisation bureau. */
export function findWriter(city: City, unit: string): City['persons'][number] {
  const writers = city.persons.filter((person) => ['drafter', 'bureau'].includes(person.role))
  const writer = writers.find((person) => person.unit === unit) ?? writers[0]
  if (writer === undefined) throw new Error('the sample city has nobody who may write')
  return writer
}
