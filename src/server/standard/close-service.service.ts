import type { Context } from '../context.ts'
import type { Outcome } from '../failure.ts'
import { changeService } from './change-service.ts'
import { takeEffectIfDue } from './fix-standard.service.ts'
import { updateService } from './service.queries.ts'

/** Ends a service: from now on nothing is promised of it. Closing twice changes nothing. */
export function closeService(context: Context, serviceId: string): Promise<Outcome<object>> {
  return changeService<object>(context, { serviceId, action: 'close' }, async (tx, service) => {
    if (service.stage === 'closed') return { outcome: { ok: true } }
    const { personId } = context.actor
    await updateService(tx, serviceId, { state: 'closed', inForce: null, personId })
    const details = { name: service.name, ended: service.inForce }
    return { outcome: { ok: true }, audit: { action: 'service.closed', details } }
  })
}

/** Takes a closed service up again; the newest of its standards that is due is promised anew. */
export function reopenService(context: Context, serviceId: string): Promise<Outcome<object>> {
  return changeService<object>(context, { serviceId, action: 'close' }, async (tx, service) => {
    if (service.stage !== 'closed') return { outcome: { ok: true } }
    const { personId } = context.actor
    await updateService(tx, serviceId, { state: 'open', personId })
    await takeEffectIfDue(tx, serviceId)
    const details = { name: service.name }
    return { outcome: { ok: true }, audit: { action: 'service.reopened', details } }
  })
}
