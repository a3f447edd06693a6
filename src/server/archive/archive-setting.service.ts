import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Failure, Outcome } from '../failure.ts'
import { mayOpenArchive } from './archive.policy.ts'
import {
  getArchiveSettingRow,
  updateArchiveSetting,
  type ArchiveSetting,
} from './archive-setting.queries.ts'

const notAllowed: Failure = { ok: false, code: 'not-allowed', action: 'open-archive' }

/** Where the own government's archive stands and whether it is open, for who may change that. */
export async function getArchiveSetting({
  db,
  actor,
}: Context): Promise<Outcome<{ readonly setting: ArchiveSetting }>> {
  if (!mayOpenArchive(actor)) return notAllowed
  const setting = await inGovernment(db, actor.governmentId, getArchiveSettingRow)
  return { ok: true, setting }
}

/** Opens the archive to the public or closes it; a second press changes nothing. */
export async function setArchiveOpen(
  { db, actor }: Context,
  isOpen: boolean,
): Promise<Outcome<object>> {
  if (!mayOpenArchive(actor)) return notAllowed
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (await updateArchiveSetting(tx, isOpen)) {
      const action = isOpen ? 'archive.opened' : 'archive.closed'
      await recordAudit(tx, {
        actor,
        action,
        subject: { kind: 'government', id: actor.governmentId },
      })
    }
    return { ok: true }
  })
}

/** Name of the own government's archive while it is open to everybody. */
export async function findOpenArchive({ db, actor }: Context): Promise<string | null> {
  const { slug, isOpen } = await inGovernment(db, actor.governmentId, getArchiveSettingRow)
  return isOpen ? slug : null
}
