import {
  listAudit,
  openScratchDatabase,
  verifyAudit,
  type Context,
  type ScratchDatabase,
} from '#server'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeTwoGovernments } from '../../src/server/sample/two-governments.ts'
import type { Figure } from '../figure.ts'
import { median } from '../median.ts'
import { fillAudit } from './fill-audit.ts'

const many = 2_000_000
const few = many / 100
const rounds = 7
const pagesARound = 20

/** The audit of one government with 2,000,000 rows beside `sha256sum`, and beside a hundredth of them. */
export async function measureAuditChain(): Promise<readonly Figure[]> {
  const db = await openScratchDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-bench-'))
  try {
    const { here, there } = await makeTwoGovernments(db)
    await fill(db, here.as.auditor, many)
    await fill(db, there.as.auditor, few)
    const file = join(folder, 'audit.bytes')
    await writeHashedBytes(db, here.id, file)
    return [
      await verification(db, here.id, file),
      await page('audit page', { large: here.as.auditor, small: there.as.auditor }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await db.close()
  }
}

function fill(db: ScratchDatabase, { actor }: Context, rows: number): Promise<void> {
  const { governmentId, personId: actorId, name: actorName } = actor
  return fillAudit(db, { governmentId, actorId, actorName, rows })
}

const rowsAtATime = 50_000

/** Writes the very bytes whose hashes the chain keeps. */
async function writeHashedBytes(
  { owner }: ScratchDatabase,
  governmentId: string,
  path: string,
): Promise<void> {
  const file = openSync(path, 'w')
  for (let from = 1; from <= many; from += rowsAtATime) {
    const { rows } = await owner.query<{ bytes: Uint8Array }>(hashedBytes, [
      governmentId,
      from,
      from + rowsAtATime - 1,
    ])
    writeSync(file, rows[0]?.bytes ?? new Uint8Array())
  }
  closeSync(file)
}

const hashedBytes = `
  select string_agg(record_send(row(
    format, government_id, number, at, actor_id, actor_name, action,
    subject_kind, subject_id, details::text, previous_hash
  )), '' order by number) as bytes
  from audit where government_id = $1 and number between $2 and $3`

/** One examination and one sum in turn, so that both meet the same moods of the machine. */
async function verification(
  db: ScratchDatabase,
  governmentId: string,
  file: string,
): Promise<Figure> {
  const ours: number[] = []
  const anchor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await secondsOf(() => verifyWhole(db, governmentId)))
    anchor.push(await secondsOf(() => sumOf(file)))
  }
  const ratio = median(ours.map((time, round) => (anchor[round] ?? Number.NaN) / time))
  const speed = (times: readonly number[]) => (many / median(times)).toFixed(0)
  return {
    figure: `audit chain of ${many.toLocaleString('en')} rows examined, rows/s`,
    ours: speed(ours),
    anchor: `${speed(anchor)} (sha256sum of the same bytes)`,
    ratio: ratio.toFixed(2),
    target: '≥ 0.25',
    ok: ratio >= 0.25,
  }
}

async function verifyWhole(db: ScratchDatabase, governmentId: string): Promise<void> {
  const verdict = await verifyAudit(db, governmentId)
  if (!verdict.ok || verdict.rows !== many) throw new Error('the chain should be whole')
}

async function sumOf(file: string): Promise<void> {
  const { status } = spawnSync('sha256sum', [file])
  if (status !== 0) throw new Error(`sha256sum ended with ${status}`)
}

/** The newest page, and one that a filter finds, of a large and a small audit. */
async function page(
  name: string,
  { large, small }: { readonly large: Context; readonly small: Context },
): Promise<Figure> {
  const ours: number[] = []
  const anchor: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await secondsOf(() => listPages(large)))
    anchor.push(await secondsOf(() => listPages(small)))
  }
  const ms = (times: readonly number[]) => ((1000 * median(times)) / pagesARound).toFixed(2)
  const ratio = median(ours) / median(anchor)
  return {
    figure: `${name}, ${many.toLocaleString('en')} rows`,
    ours: `${ms(ours)} ms`,
    anchor: `${ms(anchor)} ms (${few.toLocaleString('en')} rows)`,
    ratio: ratio.toFixed(2),
    target: '≤ 1.50',
    ok: ratio <= 1.5,
  }
}

async function listPages(context: Context): Promise<void> {
  for (let count = 0; count < pagesARound; count += 2) {
    await listAudit(context, {})
    const listed = await listAudit(context, { action: 'sop.created' })
    if (!listed.ok || listed.page.lines.length === 0) throw new Error('there should be rows')
  }
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}
