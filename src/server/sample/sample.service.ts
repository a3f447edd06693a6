import { join } from 'node:path'
import type { Sop } from '#sop'
import { recordAudit } from '../audit/audit.service.ts'
import { insertHolidays, upsertHours } from '../calendar/calendar.queries.ts'
import { proposeHolidays } from '../calendar/proposals.ts'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import { findMigrationsFolder } from '../database/migrations.ts'
import { insertSop } from '../sop/sop.queries.ts'
import { readSampleCity, type SampleCity } from './read-sample-city.ts'
import { findWriter } from './find-writer.ts'
import { makeSampleId, type IdOf } from './sample-id.ts'
import { insertSampleCharter } from './sample-charter.ts'
import { insertSampleRound } from './sample-round.ts'
import { insertSampleService } from './sample-services.ts'
import { insertSampleSurvey } from './sample-survey.ts'
import { hasWay, insertSampleWay } from './sample-way.ts'
import { insertPersons, insertSampleGovernment, insertUnits } from './sample.queries.ts'

/**
 * Loads the sample city into an embedded database, in one transaction; does nothing where it is
 * there already. Never into a database of DATABASE_URL: that may hold real data, and sample
 * persons sign in without a password. Says whether it was loaded now.
 */
export async function loadSampleCity(
  db: Database,
  folder = join(findMigrationsFolder(), '..', 'sample-city'),
): Promise<boolean> {
  if (!db.embedded) throw new Error('the sample city is only for the embedded database')
  const city = readSampleCity(folder)
  const governmentId = makeSampleId(city.government.id)
  return inGovernment(db, governmentId, async (tx) => {
    if (!(await insertSampleGovernment(tx, { ...city.government, id: governmentId }))) return false
    const idOf = (kind: string, slug: string) => makeSampleId(city.government.id, kind, slug)
    await insertPeople(tx, city, idOf)
    await insertSampleCalendar(tx, city, idOf)
    const sopIds = new Map<string, string>()
    for (const sop of city.sops) sopIds.set(sop.id, await insertSampleSop(tx, { sop, city, idOf }))
    for (const service of city.services) {
      const writer = findWriter(city, service.unit)
      await insertSampleService(tx, { service, writer, idOf, sopIds })
    }
    for (const round of city.rounds) await insertSampleRound(tx, { round, city, idOf })
    await insertSampleCharter(tx, { city, idOf, governmentId })
    for (const survey of city.surveys) await insertSampleSurvey(tx, { survey, city, idOf })
    return true
  })
}

async function insertPeople(tx: Tx, city: SampleCity, idOf: IdOf): Promise<void> {
  const units = city.units.map(({ id, name, shortName, parent }) => ({
    id: idOf('unit', id),
    name,
    shortName,
    parentId: parent === undefined ? null : idOf('unit', parent),
  }))
  const persons = city.persons.map(({ id, name, position, role, unit }) => ({
    id: idOf('person', id),
    unitId: idOf('unit', unit),
    name,
    position,
    role,
  }))
  await insertUnits(tx, units)
  await insertPersons(tx, persons)
}

/** The year in which the sample city works. */
const sampleYear = 2026

/** The city has taken over the holidays that are proposed for its year; some units have hours of their own. */
async function insertSampleCalendar(tx: Tx, city: SampleCity, idOf: IdOf): Promise<void> {
  const bureau = city.persons.find(({ role }) => role === 'bureau')
  if (bureau === undefined) return
  const personId = idOf('person', bureau.id)
  await insertHolidays(tx, proposeHolidays(sampleYear), { personId, over: 'nothing' })
  for (const { id, hours } of city.units) {
    if (hours !== undefined) await upsertHours(tx, idOf('unit', id), { ...hours, personId })
  }
}

async function insertSampleSop(
  tx: Tx,
  { sop, city, idOf }: { sop: SampleCity['sops'][number]; city: SampleCity; idOf: IdOf },
): Promise<string> {
  const writer = findWriter(city, sop.unit)
  const personId = idOf('person', writer.id)
  const content = hasWay(sop) && sop.state !== 'inForce' ? withoutNumber(sop.sop) : sop.sop
  const sopId = await insertSop(tx, { unitId: idOf('unit', sop.unit), content, personId })
  const actor = { personId, name: writer.name }
  const subject = { kind: 'sop', id: sopId } as const
  const details = { title: content.title, sample: true }
  await recordAudit(tx, { actor, subject, action: 'sop.created', details })
  if (!hasWay(sop)) return sopId
  await insertSampleWay(tx, { sop, content, sopId, writer, city, idOf })
  const to = sop.state === 'inForce' ? 'in-force' : sop.state
  const moved = { ...details, revision: 1, to }
  await recordAudit(tx, { actor, subject, action: 'revision.moved', details: moved })
  return sopId
}

function withoutNumber(sop: Sop): Sop {
  return { ...sop, identity: { ...sop.identity, number: '', effectiveOn: '' } }
}
