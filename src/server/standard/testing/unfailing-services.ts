import { generateStandard, type ServiceStandard } from '#standard'
import type { Context } from '../../context.ts'
import type { Outcome } from '../../failure.ts'
import { createService } from '../create-service.service.ts'
import { fixStandard } from '../fix-standard.service.ts'
import type { FixFields, StoredService } from '../standard-record.ts'
import { getService, saveStandardDraft } from '../standard.service.ts'

// For tests: use cases that must succeed there.

export function succeed<T>(outcome: Outcome<T>): { readonly ok: true } & T {
  if (outcome.ok) return outcome
  throw new Error(`unexpected failure '${outcome.code}'`)
}

/** Makes a service of the person's unit; gives its id. */
export async function makeService(
  context: Context,
  name = 'Legalisir Ijazah',
  sopIds: readonly string[] = [],
): Promise<string> {
  const { unitId } = context.actor
  return succeed(await createService(context, { name, unitId, sopIds })).serviceId
}

export async function read(context: Context, serviceId: string): Promise<StoredService> {
  return succeed(await getService(context, serviceId)).service
}

/** Saves a standard as the next draft. */
export async function save(
  context: Context,
  serviceId: string,
  content: ServiceStandard,
): Promise<number> {
  const { draftVersion: baseVersion } = await read(context, serviceId)
  return succeed(await saveStandardDraft(context, { serviceId, baseVersion, content })).version
}

/** A service whose draft lacks nothing. */
export async function makeComplete(context: Context, name?: string): Promise<string> {
  const serviceId = await makeService(context, name)
  const { draft } = await read(context, serviceId)
  await save(context, serviceId, { ...generateStandard(1), name: draft.name })
  return serviceId
}

/** What fixes a standard that was in force already. */
export const decreed = {
  decree: 'Keputusan Kepala Dinas Nomor 7 Tahun 2026',
  decreedOn: '2026-01-02',
  since: '2026-01-05',
  origin: 'before',
} as const satisfies Partial<FixFields>

/** Fixes the draft as it stands. */
export async function tryFix(
  context: Context,
  serviceId: string,
  fields: Partial<FixFields> = {},
): ReturnType<typeof fixStandard> {
  const { draftVersion: version } = await read(context, serviceId)
  return fixStandard(context, serviceId, { ...decreed, version, ...fields })
}
