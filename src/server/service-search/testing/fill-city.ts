import { randomUUID } from 'node:crypto'
import { inGovernment, type Database } from '../../database/database.ts'
import { insertUnits } from '../../sample/sample.queries.ts'
import { promiseService } from '../../portal/testing/promised-service.ts'
import { readCityServices } from './read-city.ts'

/** Has a government promise the services of the invented city, in offices of their own. */
export async function fillCity(db: Database, governmentId: string): Promise<void> {
  const services = readCityServices()
  const units = new Map(services.map(({ unit }) => [unit, randomUUID()]))
  await inGovernment(db, governmentId, (tx) =>
    insertUnits(
      tx,
      [...units].map(([name, id]) => ({ id, name, shortName: name, parentId: null })),
    ),
  )
  for (const { slug, unit, standard } of services) {
    await promiseService(db, { governmentId, slug, standard, unitId: units.get(unit) ?? '' })
  }
}
