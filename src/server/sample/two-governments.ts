import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { inGovernment, type Database } from '../database/database.ts'
import type { Actor, Role } from '../session/actor.ts'
import { insertPersons, insertSampleGovernment, insertUnits } from './sample.queries.ts'

/** A government with a unit, one below it and one beside it; someone of each role, and outsiders. */
export type SmallGovernment = {
  readonly id: string
  readonly units: { readonly health: string; readonly clinic: string; readonly transport: string }
  /** Of `health`; the bureau too, which may work everywhere. */
  readonly as: Readonly<Record<Role, Context>>
  /** A drafter of `clinic`, below `health`. */
  readonly clinicDrafter: Context
  /** A drafter of `transport`, another office. */
  readonly transportDrafter: Context
}

/** For tests: two governments that know nothing of each other. */
export async function makeTwoGovernments(
  db: Database,
): Promise<{ readonly here: SmallGovernment; readonly there: SmallGovernment }> {
  return {
    here: await makeGovernment(db, 'Kota Sini'),
    there: await makeGovernment(db, 'Kota Sana'),
  }
}

async function makeGovernment(db: Database, name: string): Promise<SmallGovernment> {
  const id = randomUUID()
  const units = { health: randomUUID(), clinic: randomUUID(), transport: randomUUID() }
  const person = (role: Role, unitId: string, called: string): Actor => ({
    governmentId: id,
    governmentName: name,
    timeZone: 'Asia/Jakarta',
    personId: randomUUID(),
    name: `${called} ${name}`,
    assignments: [{ role, unitId }],
    unitId,
    unitName: unitId === units.health ? 'Dinas Kesehatan' : 'Unit lain',
  })
  const actors = {
    reader: person('reader', units.health, 'Pembaca'),
    drafter: person('drafter', units.health, 'Perancang'),
    reviewer: person('reviewer', units.health, 'Pemeriksa'),
    approver: person('approver', units.health, 'Kepala Dinas'),
    bureau: person('bureau', units.health, 'Bagian Organisasi'),
    auditor: person('auditor', units.transport, 'Pengawas'),
    administrator: person('administrator', units.transport, 'Admin'),
    clinicDrafter: person('drafter', units.clinic, 'Perancang Puskesmas'),
    transportDrafter: person('drafter', units.transport, 'Perancang Perhubungan'),
  }
  await inGovernment(db, id, async (tx) => {
    await insertSampleGovernment(tx, { id, name, timeZone: 'Asia/Jakarta' })
    await insertUnits(tx, [
      { id: units.health, name: 'Dinas Kesehatan', shortName: 'Dinkes', parentId: null },
      { id: units.clinic, name: 'Puskesmas', shortName: 'Puskesmas', parentId: units.health },
      { id: units.transport, name: 'Dinas Perhubungan', shortName: 'Dishub', parentId: null },
    ])
    const persons = Object.values(actors).map(({ personId, unitId, name, assignments }) => {
      const role = assignments[0]?.role ?? 'reader'
      return { id: personId, unitId, name, position: 'Staf', role }
    })
    await insertPersons(tx, persons)
  })
  const context = (actor: Actor): Context => ({ db, actor })
  return {
    id,
    units,
    as: {
      reader: context(actors.reader),
      drafter: context(actors.drafter),
      reviewer: context(actors.reviewer),
      approver: context(actors.approver),
      bureau: context(actors.bureau),
      auditor: context(actors.auditor),
      administrator: context(actors.administrator),
    },
    clinicDrafter: context(actors.clinicDrafter),
    transportDrafter: context(actors.transportDrafter),
  }
}
