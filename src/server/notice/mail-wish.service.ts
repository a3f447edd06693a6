import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { findMailAddress, setMailAddress } from './mail.queries.ts'

/** Where the asking person wants the daily mail; undefined: nowhere. */
export function getMailAddress({ db, actor }: Context): Promise<string | undefined> {
  return inGovernment(db, actor.governmentId, (tx) => findMailAddress(tx, actor.personId))
}

/** Sends the daily mail there from now on, or no more where the address is empty. */
export async function wishMail(
  { db, actor }: Context,
  wanted: string,
): Promise<Outcome<{ readonly address: string }>> {
  const address = wanted.trim()
  if (address !== '' && !isMailAddress(address)) return { ok: false, code: 'not-a-mail-address' }
  return inGovernment(db, actor.governmentId, async (tx) => {
    await setMailAddress(tx, actor.personId, address === '' ? undefined : address)
    await recordAudit(tx, {
      actor,
      action: address === '' ? 'mail.stopped' : 'mail.wished',
      subject: { kind: 'person', id: actor.personId },
    })
    return { ok: true, address }
  })
}

/** As WHATWG HTML takes an address (4.10.5.1.5), with a domain of two parts and within SMTP's length. */
function isMailAddress(text: string): boolean {
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
  const form = new RegExp(`^[\\w.!#$%&'*+/=?^\`{|}~-]{1,64}@${label}(?:\\.${label})+$`, 'i')
  return text.length <= 254 && form.test(text)
}
