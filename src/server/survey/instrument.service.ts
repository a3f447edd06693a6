import { officialInstrument, type Instrument } from '#measures'
import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import type { Failure, Outcome } from '../failure.ts'
import type { Actor } from '../session/actor.ts'
import {
  findInstrument,
  findNextVersion,
  findSameInstrument,
  insertInstrument,
  listInstrumentRows,
  type InstrumentSummary,
} from './instrument.queries.ts'
import { seesSurveys, surveysSomewhere } from './survey.policy.ts'

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure
const mayNotWrite = { ok: false, code: 'not-allowed', action: 'write' } as const satisfies Failure
const notFound = { ok: false, code: 'not-found', what: 'instrument' } as const satisfies Failure

/** Which version of which instrument. */
export type InstrumentVersion = Pick<Instrument, 'id' | 'version'>

/** An instrument that surveys can ask. `stored`: absent for the official one before its first use. */
export type OfferedInstrument = InstrumentVersion &
  Pick<InstrumentSummary, 'title' | 'droppable'> & {
    readonly stored?: Pick<InstrumentSummary, 'madeAt' | 'madeBy' | 'surveys'>
  }

/** Every version that there is, and the official one even where nobody has used it. */
export function listInstruments({ db, actor }: Context): Promise<
  Outcome<{
    readonly instruments: readonly OfferedInstrument[]
    readonly mayChange: boolean
  }>
> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!seesSurveys(actor)) return mayNotRead
    const instruments = await offerInstruments(tx)
    return { ok: true, instruments, mayChange: surveysSomewhere(actor, 'instrument') }
  })
}

/** The same as a part of a transaction that does more. */
export async function offerInstruments(tx: Tx): Promise<readonly OfferedInstrument[]> {
  const rows = await listInstrumentRows(tx)
  const stored = rows.map(({ madeAt, madeBy, surveys, ...offered }) => ({
    ...offered,
    stored: { madeAt, madeBy, surveys },
  }))
  const { id, version, title, elements } = officialInstrument()
  const isStored = rows.some((row) => row.id === id && row.version === version)
  const droppable = elements.filter((element) => element.droppable).map(({ key }) => key)
  return isStored ? stored : [{ id, version, title, droppable }, ...stored]
}

/** A version with all that it asks, and the number that the next one of its id gets. */
export type AskedInstrument = {
  readonly instrument: Instrument
  readonly mayChange: boolean
  readonly nextVersion: number
}

/** One version with all that it asks. */
export function getInstrument(
  { db, actor }: Context,
  wanted: InstrumentVersion,
): Promise<Outcome<AskedInstrument>> {
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!seesSurveys(actor)) return mayNotRead
    const instrument = await findOffered(tx, wanted)
    if (instrument === undefined) return notFound
    // The version that is looked at may be the official one, which is not stored before its first use.
    const nextVersion = Math.max(await findNextVersion(tx, wanted.id), wanted.version + 1)
    const mayChange = surveysSomewhere(actor, 'instrument')
    return { ok: true, instrument, mayChange, nextVersion }
  })
}

/** A stored version, or the official one. */
export async function findOffered(
  tx: Tx,
  wanted: InstrumentVersion,
): Promise<Instrument | undefined> {
  const { id, version } = wanted
  const official = officialInstrument()
  if (id === official.id && version === official.version) return official
  return Number.isSafeInteger(version) && version < 2 ** 31 ? findInstrument(tx, wanted) : undefined
}

/** Which version it became, or was already: what asks the same is not stored twice. */
export type StoredInstrument = { readonly version: number; readonly isNew: boolean }

/**
 * Stores what is asked under the next number of its id, whatever number it brings; versions never
 * change, and surveys keep theirs. Two at once get a number each.
 */
export function storeInstrument(
  { db, actor }: Context,
  instrument: Instrument,
): Promise<Outcome<StoredInstrument>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<StoredInstrument>> => {
    if (!surveysSomewhere(actor, 'instrument')) return mayNotWrite
    if (instrument.id === officialInstrument().id) await useOfficial(tx, actor)
    for (;;) {
      const same = await findSameInstrument(tx, instrument)
      if (same !== undefined) return { ok: true, version: same, isNew: false }
      const version = await findNextVersion(tx, instrument.id)
      if (await insertInstrument(tx, { ...instrument, version }, actor.personId)) {
        await recordStored(tx, actor, { id: instrument.id, version })
        return { ok: true, version, isNew: true }
      }
    }
  })
}

/** Sees to it that a version can be referred to; the official one is stored when it is first used. */
export async function useInstrument(
  tx: Tx,
  actor: Actor,
  { id }: InstrumentVersion,
): Promise<void> {
  if (id === officialInstrument().id) await useOfficial(tx, actor)
}

async function useOfficial(tx: Tx, actor: Actor): Promise<void> {
  const official = officialInstrument()
  if (await insertInstrument(tx, official, actor.personId)) await recordStored(tx, actor, official)
}

async function recordStored(tx: Tx, actor: Actor, { id, version }: InstrumentVersion) {
  const subject = { kind: 'government', id: actor.governmentId } as const
  const details = { instrument: id, version }
  await recordAudit(tx, { actor, subject, action: 'survey-instrument.stored', details })
}
