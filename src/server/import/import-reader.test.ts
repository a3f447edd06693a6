import { forgetExpiredImports } from './import-queue.queries.ts'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { claimImportFile, insertReading, renewLease } from './import-queue.queries.ts'
import { startImportReader } from './import-reader.ts'
import { getImport } from './import.service.ts'
import { refuseReading } from './pack-reading.ts'
import { openReadingThread, type ReadingThread } from './reading-thread.ts'
import { bringIn, readAll, sopBytes, smallSop, unsureThread } from './unfailing-import.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
})
afterAll(() => db.close())

const report = (fault: unknown) => {
  throw fault
}

function script(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`)
}

it('two claims at once get two files, first ones first, of whatever government', async () => {
  const importId = await bringIn(here.as.drafter, { a: sopBytes('A'), b: sopBytes('B') })
  const other = await bringIn(there.as.drafter, { c: sopBytes('C') })
  const claims = await Promise.all([1, 2, 3, 4].map(() => claimImportFile(db, 30_000)))
  const names = claims.map((file) => (file === undefined ? '-' : `${file.importId} ${file.number}`))
  expect(names.sort()).toEqual(['-', `${importId} 1`, `${importId} 2`, `${other} 1`].sort())
  const late = await claimImportFile(db, 30_000)
  expect(late).toBeUndefined()
  await db.owner.query(`update import_file set leased_until = now() - interval '1 second'`)
  await readAll(here.as.drafter, importId)
  await readAll(there.as.drafter, other)
})

it('a dead reader’s file is read again when its lease ends, and its late answer is not taken', async () => {
  const importId = await bringIn(here.as.drafter, { a: sopBytes('A') })
  const dead = await claimImportFile(db, 100)
  if (dead === undefined) throw new Error('nothing to claim')
  expect(await claimImportFile(db, 100)).toBeUndefined()
  await inGovernment(db, here.id, (tx) => renewLease(tx, dead, 200))
  await setTimeout(120)
  expect(await claimImportFile(db, 100)).toBeUndefined()
  const { files } = await readAll(here.as.drafter, importId)
  expect(files[0]).toMatchObject({ state: 'read', sops: [{ title: 'A' }] })
  const late = inGovernment(db, here.id, (tx) =>
    insertReading(tx, dead, refuseReading('reading-failed')),
  )
  expect(await late).toBe(false)
})

it('a lease is never longer than 30 seconds', async () => {
  const importId = await bringIn(here.as.drafter, { a: sopBytes('A') })
  await claimImportFile(db, 3_600_000)
  const { rows } = await db.owner.query<{ long: boolean }>(
    `select leased_until > now() + interval '30 seconds' as long from import_file where import_id = $1`,
    [importId],
  )
  expect(rows[0]?.long).toBe(false)
  await db.owner.query(`update import_file set leased_until = now()`)
  await readAll(here.as.drafter, importId)
})

it('a file over which three readers have died is refused', async () => {
  const importId = await bringIn(here.as.drafter, { a: sopBytes('A') })
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    expect(await claimImportFile(db, 1)).toMatchObject({ attempts: attempt })
    await setTimeout(5)
  }
  const { files } = await readAll(here.as.drafter, importId)
  expect(files[0]).toMatchObject({ state: 'refused', problems: [{ code: 'reading-failed' }] })
})

it('a reader that is stopped gives its file back, without the attempt', async () => {
  const importId = await bringIn(here.as.drafter, { a: sopBytes('A') })
  const begun = Promise.withResolvers<void>()
  const thread: ReadingThread = {
    read: () => {
      begun.resolve()
      return new Promise(() => undefined)
    },
    close: () => Promise.resolve(),
  }
  const reader = startImportReader({ db, report, thread })
  await begun.promise
  await reader.stop()
  const waiting = await getImport(here.as.drafter, importId)
  expect(waiting.ok && waiting.found.files[0]?.state).toBe('waiting')
  expect(await claimImportFile(db, 1)).toMatchObject({ importId, attempts: 1 })
  await setTimeout(5)
  await readAll(here.as.drafter, importId)
})

it('several readers share an upload, each file once', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `berkas ${at}`)
  const importId = await bringIn(
    here.as.drafter,
    Object.fromEntries(names.map((name) => [name, Buffer.from(name)])),
  )
  const seen: string[] = []
  const thread = unsureThread((text) => {
    seen.push(text)
    return [{ sop: smallSop(text), notices: [], doubts: [] }]
  })
  const others = [1, 2].map(() => startImportReader({ db, report, thread, restMs: 5 }))
  const { counts } = await readAll(here.as.drafter, importId, { thread })
  await Promise.all(others.map((reader) => reader.stop()))
  expect(seen.sort()).toEqual(names.sort())
  expect(counts).toMatchObject({ files: 30, unread: 0, sure: 30 })
})

it('bytes go on the day they expire; what had not been read by then is refused', async () => {
  const importId = await bringIn(here.as.drafter, { a: sopBytes('A') })
  await db.owner.query(`update import_file set expires_at = now() - interval '1 day'`)
  const { files } = await readAll(here.as.drafter, importId)
  expect(files[0]).toMatchObject({ state: 'refused', problems: [{ code: 'file-expired' }] })
})

it('what a file shows goes with it, though its SOPs are saved', async () => {
  await bringIn(here.as.drafter, { a: sopBytes('A') })
  await db.owner.query(
    `update import_file set bytes = null, source = '{}', state = 'read', expires_at = now()`,
  )
  await forgetExpiredImports(db)
  const { rows } = await db.owner.query(`select source from import_file`)
  expect(rows.map((row: { readonly source: unknown }) => row.source)).toEqual(rows.map(() => null))
})

it('a file that takes too long, too much memory or the thread with it is refused; the next is read', async () => {
  const source = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (bytes) => {
      const text = Buffer.from(bytes).toString()
      if (text === 'long') for (;;);
      if (text === 'much') { const all = []; for (;;) all.push(new Array(1e6).fill({})) }
      if (text === 'exit') process.exit(3)
      parentPort.postMessage({ ok: true, found: [] })
    })`
  const thread = openReadingThread({
    timeoutMs: 1500,
    heapMb: 24,
    report,
    script: script(source),
  })
  const read = (text: string) => thread.read(Uint8Array.from(Buffer.from(text)))
  const code = (reason: string) => ({ ok: false, problems: JSON.stringify([{ code: reason }]) })
  expect(await read('long')).toEqual(code('reading-took-too-long'))
  expect(await read('fine')).toEqual({ ok: true, found: [] })
  expect(await read('much')).toEqual(code('reading-took-too-much-memory'))
  expect(await read('exit')).toEqual(code('reading-failed'))
  expect(await read('fine')).toEqual({ ok: true, found: [] })
  await thread.close()
})

it('a fault of the program in the thread is told to the operator', async () => {
  const told: string[] = []
  const source = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', () => { throw new Error('out of step') })`
  const thread = openReadingThread({
    timeoutMs: 5000,
    heapMb: 64,
    report: (fault) => told.push(String(fault)),
    script: script(source),
  })
  expect(await thread.read(Uint8Array.of(1))).toEqual(refuseReading('reading-failed'))
  expect(told).toEqual(['Error: out of step'])
  await thread.close()
})
