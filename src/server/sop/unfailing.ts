import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import type { Outcome } from '../failure.ts'
import { enact, move } from '../life-cycle/unfailing-moves.ts'
import { sampleSopSchema } from '../sample/city-schema.ts'
import { saveDraft } from './draft.service.ts'
import type { StoredSop } from './sop-record.ts'
import { createSop, getSop } from './sop.service.ts'

// For tests: use cases that must succeed there.

const sampleFile = join(import.meta.dirname, '../../../sample-city/sops/legalisasi-dokumen.json')
const { sop: soundContent } = sampleSopSchema.parse(JSON.parse(readFileSync(sampleFile, 'utf8')))

export async function create(context: Context, title = 'Pelayanan Rekomendasi'): Promise<string> {
  return succeed(await createSop(context, { unitId: context.actor.unitId, title })).sopId
}

/** A draft in which the findings hold no error. */
export async function createSound(context: Context, title?: string): Promise<string> {
  const sopId = await create(context, title)
  const { version, content } = await get(context, sopId)
  const sound = { ...content, ...soundContent, title: content.title }
  succeed(await saveDraft(context, { sopId, baseVersion: version, content: sound }))
  return sopId
}

export async function get(context: Context, sopId: string): Promise<StoredSop> {
  return succeed(await getSop(context, sopId)).sop
}

export async function saveTitle(context: Context, sopId: string, title: string): Promise<void> {
  const { version, content } = await get(context, sopId)
  succeed(await saveDraft(context, { sopId, baseVersion: version, content: { ...content, title } }))
}

/** Submits the draft; gives the revision. */
export async function submit(context: Context, sopId: string): Promise<number> {
  return (await move(context, { sopId, move: 'submit' })).revision
}

/** Submits the draft and puts it in force; gives the revision. */
export function fix(context: Context, sopId: string): Promise<number> {
  return enact(context, sopId)
}

function succeed<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome
  throw new Error(`unexpected failure '${outcome.code}'`)
}
