import { makeApiKey, type Context } from '#server'
import type { ApiSite } from './api-site.ts'

/** Keys of the sample city, and who makes them. */
export type KeyRing = {
  /** Works for an office. */
  readonly key: string
  readonly unitId: string
  /** An office in which it does not. */
  readonly otherUnitId: string
  readonly administrator: Context
  readonly drafter: Context
  readonly make: (name: string) => Promise<{ readonly key: string; readonly id: string }>
}

export async function makeKeyRing({ db, owner }: ApiSite): Promise<KeyRing> {
  const { rows } = await owner.query<Record<'governmentId' | 'personId' | 'unitId', string>>(
    `select s.government_id as "governmentId", person_id as "personId", s.unit_id as "unitId"
     from service s join archive a on a.government_id = s.government_id and a.slug = 'tanjung-seruni'
     join person p on p.government_id = s.government_id
     order by s.slug, person_id limit 1`,
  )
  const [ground] = rows
  if (ground === undefined) throw new Error('the sample city has no service')
  const { governmentId, personId, unitId } = ground
  const others = await owner.query<{ id: string }>(
    'select unit_id as id from unit where government_id = $1 and unit_id <> $2 and parent_id is distinct from $2 limit 1',
    [governmentId, unitId],
  )
  const as = (role: 'administrator' | 'drafter'): Context => ({
    db,
    actor: {
      governmentId,
      governmentName: 'Kota Tanjung Seruni',
      timeZone: 'Asia/Jakarta',
      personId,
      name: 'Pembuat Kunci',
      assignments: [{ role, unitId }],
      unitId,
      unitName: 'Dinas',
    },
  })
  const administrator = as('administrator')
  const make = async (name: string) => {
    const made = await makeApiKey(administrator, { name, unitId, days: '30' })
    if (!made.ok) throw new Error(made.code)
    const found = await owner.query<{ id: string }>(
      'select key_id as id from api_key where name = $1 order by made_at desc limit 1',
      [name],
    )
    return { key: made.key, id: found.rows[0]?.id ?? '' }
  }
  const { key } = await make('Aplikasi kependudukan')
  return {
    key,
    unitId,
    otherUnitId: others.rows[0]?.id ?? '',
    administrator,
    drafter: as('drafter'),
    make,
  }
}
