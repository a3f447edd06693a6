import { getService, type Context, type Outcome, type StoredService } from '#server'
import type { Sources } from './view/component-content.tsx'

/** A service for who may do this with it. */
export async function findServiceFor(
  context: Context,
  serviceId: string,
  action: keyof StoredService['may'],
): Promise<Outcome<{ readonly service: StoredService }>> {
  const found = await getService(context, serviceId)
  if (!found.ok || found.service.may[action]) return found
  return { ok: false, code: 'not-allowed', action }
}

/** The SOPs of a service as its standard names them. */
export function listSources({ sops, sopsInForce }: StoredService): Sources {
  const contents = new Map(sopsInForce.map(({ id, sop }) => [id, sop]))
  return new Map(
    sops.map(({ id, title }) => {
      const sop = contents.get(id)
      return [id, sop === undefined ? { title } : { title: sop.title, sop }]
    }),
  )
}
