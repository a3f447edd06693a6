import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { create, submit } from '../sop/unfailing.ts'
import { signOfficialDocument } from './signature.service.ts'
import { ratifyForTest } from './testing/ratify-for-test.ts'
import { toolsFor, type SigningOrder } from './testing/sign-until-killed.ts'
import { printStamped, type StampedDocument } from './testing/stamped-document.ts'
import { issue, signerOf } from './testing/test-certificates.ts'
import { verifySignedPdf } from './verify/verify-signed-pdf.ts'

const kills = 100
const sideBySide = 4
const leaseMs = 250
const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-killed-'))
const file = join(folder, 'document.pdf')
let db: ScratchDatabase
let here: SmallGovernment
let document: StampedDocument
let database: string

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
  document = await printStamped()
  writeFileSync(file, document.pdf)
  const { rows } = await db.owner.query<{ name: string }>('select current_database() as name')
  database = rows[0]?.name ?? ''
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await db.close()
})

const papers = () => ({ file, stampPlace: document.place, leaseMs })

async function start(sopId: string): Promise<ChildProcess> {
  const { actor } = here.as.approver
  const order: SigningOrder = { database, actor, sopId, revision: 1, ...papers() }
  const script = join(import.meta.dirname, 'testing', 'sign-until-killed.ts')
  const child = fork(script, [JSON.stringify(order)], { stdio: 'inherit' })
  await once(child, 'message')
  return child
}

/** Lets a process sign and kills it after so long; gives how far it had come. */
async function killWhileSigning(sopId: string, afterMs: number): Promise<string> {
  const child = await start(sopId)
  child.send('go')
  await setTimeout(afterMs)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const { rows } = await db.owner.query<{ state: string }>(
    'select state from signing_attempt where sop_id = $1',
    [sopId],
  )
  return rows[0]?.state ?? 'nothing'
}

/** What a person does then: press again, at once and where told after the wait. */
async function pressAgain(sopId: string): Promise<string> {
  const tools = await toolsFor(papers(), signerOf(issue()))
  const place = { sopId, revision: 1 }
  for (;;) {
    const outcome = await signOfficialDocument(here.as.approver, place, tools)
    if (outcome.ok) return 'signed'
    if (outcome.code !== 'being-signed') return outcome.code
    await setTimeout(Math.max(0, outcome.until.getTime() - Date.now()) + 5)
  }
}

test(
  `a process killed ${kills} times while it signs leaves one recorded signature for each revision`,
  { timeout: 300_000 },
  async () => {
    const seen = new Map<string, Set<string>>()
    const sopIds: string[] = []
    const round = async (turn: number) => {
      const sopId = await create(here.as.drafter, `SOP ${turn}`)
      await submit(here.as.drafter, sopId)
      await ratifyForTest(here.as.approver, { sopId, revision: 1 }, `${turn}/SOP/2026`)
      sopIds.push(sopId)
      const state = await killWhileSigning(sopId, ((turn * 37) % kills) * 0.9)
      const next = await pressAgain(sopId)
      seen.set(state, (seen.get(state) ?? new Set()).add(next))
    }
    for (let turn = 0; turn < kills; turn += sideBySide) {
      await Promise.all(Array.from({ length: sideBySide }, (_, at) => round(turn + at)))
    }

    const { rows } = await db.owner.query<{ sop_id: string; pdf: Buffer }>(
      'select sop_id, pdf from signature',
    )
    expect(rows.map((row) => row.sop_id).sort()).toEqual(sopIds.sort())
    expect(rows.filter(({ pdf }) => verifySignedPdf(pdf).standing !== 'uncertified')).toEqual([])
    const { rows: audited } = await db.owner.query(
      `select from audit where action = 'revision.signed'`,
    )
    expect(audited).toHaveLength(kills)
    const { rows: open } = await db.owner.query(
      `select from signing_attempt where state <> 'recorded' or pdf is not null`,
    )
    expect(open).toEqual([])
    // What was recorded is not signed again. What a dead process had asked for may still be done.
    expect([...(seen.get('recorded') ?? ['already-signed'])]).toEqual(['already-signed'])
    expect([...seen.values()].some((next) => next.has('signed'))).toBe(true)
  },
)
