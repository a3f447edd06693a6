import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  listReviewNotes,
  moveRevision,
  openScratchDatabase,
  settleNote,
  writeNote,
  type Context,
  type Outcome,
  type ScratchDatabase,
} from '#server'
import { inGovernment } from '../../src/server/database/database.ts'
import { move, see } from '../../src/server/life-cycle/unfailing-moves.ts'
import { insertPersons } from '../../src/server/sample/sample.queries.ts'
import {
  makeTwoGovernments,
  type SmallGovernment,
} from '../../src/server/sample/two-governments.ts'
import { createSound } from '../../src/server/sop/unfailing.ts'
import type { Figure } from '../figure.ts'
import { median } from '../median.ts'

const many = 200
const day = '2026-03-02'
const official = { ratifiedOn: day, effectiveOn: day, position: 'Kepala Dinas', name: 'Kepala' }

/** A government with 200 approvers and 200 reviewers, and how long 200 wait for one bare row of it. */
type Crowd = {
  readonly db: ScratchDatabase
  readonly here: SmallGovernment
  readonly approvers: readonly Context[]
  readonly reviewers: readonly Context[]
  readonly bareMs: number
}

/** 200 people who press at once: on one SOP, on one number sequence, on the notes of one revision. */
export async function measurePressing(): Promise<readonly Figure[]> {
  const db = await openScratchDatabase()
  try {
    const { here } = await makeTwoGovernments(db)
    const crowd = {
      db,
      here,
      approvers: await hire(here.as.approver, 'approver'),
      reviewers: await hire(here.as.reviewer, 'reviewer'),
      bareMs: await timeBareQueue(db),
    }
    return [await pressOneSop(crowd), await pressOneSequence(crowd), ...(await pressNotes(crowd))]
  } finally {
    await db.close()
  }
}

/** 200 more who may what that one may. */
async function hire(
  { db, actor }: Context,
  role: 'approver' | 'reviewer',
): Promise<readonly Context[]> {
  const people = Array.from({ length: many }, (_, at) => ({
    id: randomUUID(),
    unitId: actor.unitId,
    name: `${actor.name} ${at + 1}`,
    position: 'Staf',
    role,
  }))
  await inGovernment(db, actor.governmentId, (tx) => insertPersons(tx, people))
  return people.map(({ id, name }) => ({ db, actor: { ...actor, personId: id, name } }))
}

/** The anchor: as many transactions at once on as many connections, each of which counts one row up. */
async function timeBareQueue({ kysely, owner }: ScratchDatabase): Promise<number> {
  await owner.query(`create table bare_queue (id integer primary key, count integer not null);
    insert into bare_queue values (1, 0); grant select, update on bare_queue to tatalaksana_app`)
  const rounds: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const { ms } = await pressAtOnce(() =>
      kysely
        .transaction()
        .execute((tx) => sql`update bare_queue set count = count + 1 where id = 1`.execute(tx)),
    )
    rounds.push(ms)
  }
  return median(rounds)
}

async function pressAtOnce<T>(once: (at: number) => Promise<T>) {
  const begun = performance.now()
  const results = await Promise.all(Array.from({ length: many }, (_, at) => once(at)))
  return { results, ms: performance.now() - begun }
}

async function pressOneSop({ db, here, approvers, bareMs }: Crowd): Promise<Figure> {
  const sopId = await createSound(here.as.drafter)
  await bringToApprover(here, sopId)
  const page = await see(here.as.approver, sopId)
  const wanted = { sopId, move: 'ratify', ...page, ...official }
  const { results, ms } = await pressAtOnce((at) => moveRevision(personOf(approvers, at), wanted))
  const told = results.filter((outcome) => !outcome.ok && outcome.code === 'moved-meanwhile')
  const { rows } = await db.owner.query<{ drawn: number; ratified: number; inForce: number }>(
    `select (select sum(last)::integer from number_sequence where government_id = $1) as drawn,
      (select count(*)::integer from ratification where government_id = $1) as ratified,
      (select count(*)::integer from passage where government_id = $1 and stage = 'in-force') as "inForce"`,
    [here.id],
  )
  const { drawn = 0, ratified = 0, inForce = 0 } = rows[0] ?? {}
  const [won, rest] = [count(results), many - count(results)]
  return {
    figure: `${many} people ratify one SOP at once: who wins`,
    ours: `${won}; ${told.length} told, ${drawn} number, ${inForce} in force; ${ms.toFixed(0)} ms`,
    ...besideBare(ms, bareMs),
    target: `1; ${many - 1} told, 1 number, 1 in force`,
    ok: won === 1 && told.length === rest && drawn === 1 && ratified === 1 && inForce === 1,
  }
}

async function pressOneSequence({ here, approvers, bareMs }: Crowd): Promise<Figure> {
  const { results: sopIds } = await pressAtOnce(async () => {
    const sopId = await createSound(here.as.drafter)
    await bringToApprover(here, sopId)
    return sopId
  })
  const { results, ms } = await pressAtOnce((at) =>
    move(personOf(approvers, at), { sopId: sopIds[at] ?? '', move: 'ratify', ...official }),
  )
  // The first number went to the one SOP before.
  const numbers = new Set(results.map(({ number = '' }) => Number.parseInt(number, 10)))
  const gaps = sopIds.filter((_, at) => !numbers.has(at + 2)).length
  const doubles = many - numbers.size
  return {
    figure: `${many} people ratify ${many} SOPs at once: numbers left out, numbers given twice`,
    ours: `${gaps}, ${doubles}; ${ms.toFixed(0)} ms`,
    ...besideBare(ms, bareMs),
    target: '0, 0',
    ok: gaps === 0 && doubles === 0,
  }
}

async function pressNotes(crowd: Crowd): Promise<readonly Figure[]> {
  const { here, reviewers, bareMs } = crowd
  const sopId = await createSound(here.as.drafter)
  await move(here.as.drafter, { sopId, move: 'submit' })
  const written = await pressAtOnce((at) =>
    writeNote(personOf(reviewers, at), { sopId, revision: 1, place: '', text: `Catatan ${at}` }),
  )
  const list = await listReviewNotes(here.as.reviewer, sopId)
  const notes = list.ok ? list.notes : []
  const lost = many - new Set(notes.map(({ text }) => text)).size
  const settled = await pressAtOnce((at) =>
    settleNote(personOf(reviewers, at), { sopId, noteId: notes[at % (many / 2)]?.id ?? '' }),
  )
  return [
    {
      figure: `${many} people write a note on one revision at once: notes lost`,
      ours: `${lost}; ${written.ms.toFixed(0)} ms`,
      ...besideBare(written.ms, bareMs),
      target: '0',
      ok: lost === 0 && notes.length === many && count(written.results) === many,
    },
    {
      figure: `${many} people settle ${many / 2} notes at once: who wins`,
      ours: `${count(settled.results)}; ${settled.ms.toFixed(0)} ms`,
      ...besideBare(settled.ms, bareMs),
      target: `${many / 2}`,
      ok: count(settled.results) === many / 2,
    },
  ]
}

async function bringToApprover({ as }: SmallGovernment, sopId: string): Promise<void> {
  await move(as.drafter, { sopId, move: 'submit' })
  await move(as.reviewer, { sopId, move: 'take-up' })
  await move(as.reviewer, { sopId, move: 'skip-trial', note: 'Sederhana' })
}

function personOf(people: readonly Context[], at: number): Context {
  const person = people[at]
  if (person === undefined) throw new Error(`there is nobody at ${at}`)
  return person
}

function count(outcomes: readonly Outcome<object>[]): number {
  return outcomes.filter(({ ok }) => ok).length
}

/** How much longer than the bare queue it took is told, without a target. */
function besideBare(ms: number, bareMs: number) {
  const anchor = `${bareMs.toFixed(0)} ms (bare PostgreSQL, ${many} transactions on one row)`
  return { anchor, ratio: (ms / bareMs).toFixed(1) }
}
