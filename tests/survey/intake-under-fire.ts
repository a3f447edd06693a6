import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { startServer, type EmbeddedServer } from '../../src/server/database/embedded/server.ts'
import { openDatabase } from '../../src/server/database/database.ts'
import { makeTwoGovernments } from '../../src/server/sample/two-governments.ts'
import { makeSurvey } from '../../src/server/survey/testing/make-survey.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The built program with an open survey, on a database that outlives it, each to be killed and started. */
export type IntakeUnderFire = {
  /** Where answers are posted. */
  readonly address: string
  readonly surveyId: string
  readonly serviceId: string
  readonly startProgram: () => void
  readonly killProgram: () => Promise<void>
  readonly startDatabase: () => Promise<void>
  readonly killDatabase: () => void
  readonly query: <Row extends object>(text: string) => Promise<readonly Row[]>
  readonly close: () => Promise<void>
}

/** Builds the program and makes a database with a survey for it; nothing is started yet but the database. */
export async function openIntakeUnderFire(): Promise<IntakeUnderFire> {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'pipe' })
  if (built.status !== 0) throw new Error(`not built: ${String(built.stderr)}`)
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-fire-'))
  const data = join(folder, 'postgres')
  const { slug, survey, surveyId, serviceId } = await makeOpenSurvey(data)
  const port = await findFreePort()
  const holds: EmbeddedServer[] = [await startServer({ folder: data })]
  let program: ChildProcess | undefined
  const killProgram = async () => {
    const isThere = program?.exitCode === null && program.signalCode === null
    const ended = program !== undefined && isThere ? once(program, 'exit') : undefined
    program?.kill('SIGKILL')
    await ended
    program = undefined
  }
  return {
    address: `http://127.0.0.1:${port}/survei/${slug}/${survey}/jawaban`,
    surveyId,
    serviceId,
    startProgram: () => {
      // Vitest has a BASE_URL of its own.
      const env = { ...process.env, BASE_URL: '', PORT: String(port), DATA_FOLDER: data }
      program = spawn(process.execPath, ['dist/main.js'], { cwd: root, env, stdio: 'ignore' })
    },
    killProgram,
    startDatabase: async () => void holds.push(await startServer({ folder: data })),
    killDatabase: () => {
      const pid = Number(readFileSync(join(data, 'files/postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGKILL')
    },
    query: async <Row extends object>(text: string) => {
      const [last] = holds.slice(-1)
      if (last === undefined) throw new Error('no database')
      return withOwner(last, async (owner) => (await owner.query(text)).rows as readonly Row[]) // oxlint-disable-line typescript/no-unsafe-type-assertion -- the test knows what it asks for
    },
    close: async () => {
      await killProgram()
      for (const hold of holds) await hold.release()
      rmSync(folder, { recursive: true })
    },
  }
}

/** In the database of the program, of a government with an open archive. */
async function makeOpenSurvey(folder: string) {
  const db = await openDatabase({ folder })
  const server = await startServer({ folder })
  try {
    return await withOwner(server, async (owner) => {
      const { here } = await makeTwoGovernments(db)
      const made = await makeSurvey({ ...db, owner }, here)
      await owner.query('update survey set most_per_sender = 100000')
      const { rows } = await owner.query<{ slug: string }>(
        'update archive set is_open = true where government_id = $1 returning slug',
        [here.id],
      )
      return {
        slug: rows[0]?.slug ?? '',
        survey: made.slug,
        surveyId: made.surveyId,
        serviceId: made.services[0],
      }
    })
  } finally {
    await db.close()
    await server.release()
  }
}

async function withOwner<T>(
  server: EmbeddedServer,
  work: (owner: Client) => Promise<T>,
): Promise<T> {
  const owner = new Client(server.owner('tatalaksana'))
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
