import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startServer, type EmbeddedServer } from './server.ts'

const isRoot = process.getuid?.() === 0
const moduleUrl = JSON.stringify(new URL('server.ts', import.meta.url).href)
let project: string
let folder: string

const start = () => startServer({ folder, durable: false })

function makeProject(): void {
  project = mkdtempSync(join(tmpdir(), 'embedded-'))
  chmodSync(project, 0o755)
  folder = join(project, 'data/postgres')
}

function removeProject(): void {
  if (existsSync(folder)) rmSync(realpathSync(folder), { recursive: true })
  rmSync(project, { recursive: true })
}

async function ask(server: EmbeddedServer, sql: string): Promise<unknown> {
  const client = new Client(server.owner('postgres'))
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ answer: unknown }>(`${sql} as answer`)
  await client.end()
  return rows[0]?.answer
}

function readPostmasterPid(): number {
  return Number(readFileSync(join(folder, 'files/postmaster.pid'), 'utf8').split('\n')[0])
}

function runScript(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script])
  return new Promise((resolve) => {
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('close', () => resolve(Buffer.concat(output).toString()))
  })
}

describe('a new data folder', () => {
  beforeEach(makeProject)
  afterEach(removeProject)

  it('is closed to others, and its server listens on no network', async () => {
    const server = await start()
    expect(server.started).toBe(true)
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(await ask(server, `select current_setting('listen_addresses')`)).toBe('')
    expect(await ask(server, `select lower('É') = 'é'`)).toBe(true)
    await server.release()
  })

  it('is made once by processes that start at the same moment, and they share one server', async () => {
    const script = `
      import { startServer } from ${moduleUrl}
      const server = await startServer({ folder: ${JSON.stringify(folder)}, durable: false })
      process.stdout.write(server.password)
      await new Promise((resolve) => setTimeout(resolve, 500))
      await server.release()`
    const passwords = await Promise.all([1, 2].map(() => runScript(script)))
    expect(passwords[0]).toHaveLength(32)
    expect(new Set(passwords).size).toBe(1)
    expect(existsSync(join(folder, 'files/postmaster.pid'))).toBe(false)
  })

  it('may be an empty one made before', async () => {
    mkdirSync(folder, { recursive: true })
    const server = await start()
    expect(await ask(server, 'select 1')).toBe(1)
    await server.release()
  })

  it('is not made of a folder that holds other things', async () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'letter.txt'), 'Dear reader')
    await expect(start()).rejects.toThrow(/^cannot make the data folder .*not empty/)
    expect(readdirSync(folder)).toEqual(['letter.txt'])
    expect(readdirSync(join(project, 'data'))).toEqual(['postgres'])
  })

  it('with a path too long for a socket gets its socket elsewhere', async () => {
    folder = join(project, 'a-rather-long-name-of-a-folder/'.repeat(4), 'postgres')
    const server = await start()
    expect(String(server.owner('postgres').host).length).toBeLessThan(90)
    expect(await ask(server, 'select 1')).toBe(1)
    await server.release()
  })

  it.runIf(isRoot)(
    'lies elsewhere when root starts and the user postgres may not enter',
    async () => {
      mkdirSync(join(project, 'data'))
      chmodSync(project, 0o700)
      const server = await start()
      expect(await ask(server, 'select 1')).toBe(1)
      expect(lstatSync(folder).isSymbolicLink()).toBe(true)
      await server.release()
    },
  )
})

describe('an existing data folder', () => {
  beforeAll(makeProject)
  afterAll(removeProject)

  it('keeps its data over a restart', async () => {
    const first = await start()
    await ask(first, `create table kept as select 7`)
    await first.release()
    const second = await start()
    expect(await ask(second, 'select (select * from kept)')).toBe(7)
    await second.release()
  })

  it('is refused with a wrong password', async () => {
    const server = await start()
    const stranger = new Client({ ...server.owner('postgres'), password: 'guessed' })
    await expect(stranger.connect()).rejects.toThrow('password authentication failed')
    await server.release()
  })

  it('has one server: the second user attaches, and the last one to let go stops it', async () => {
    const first = await start()
    const second = await start()
    expect([first.started, second.started]).toEqual([true, false])
    const pid = readPostmasterPid()
    await first.release()
    expect(await ask(second, 'select 1')).toBe(1)
    await second.release()
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  })

  it('starts and stops under users that come and go', async () => {
    const use = async (each: number) => {
      await new Promise((resolve) => setTimeout(resolve, each * 15))
      const server = await start()
      expect(await ask(server, `select ${each}`)).toBe(each)
      await server.release()
    }
    await Promise.all(Array.from({ length: 20 }, (_, each) => use(each)))
    expect(existsSync(join(folder, 'files/postmaster.pid'))).toBe(false)
  })

  it('comes back after its server was killed', async () => {
    const first = await start()
    process.kill(readPostmasterPid(), 'SIGKILL')
    const second = await start()
    expect(await ask(second, 'select 1')).toBe(1)
    await first.release()
    await second.release()
  })

  it('is attached to after the process that started it was killed', async () => {
    await runScript(`
      import { startServer } from ${moduleUrl}
      await startServer({ folder: ${JSON.stringify(folder)}, durable: false })
      process.kill(process.pid, 'SIGKILL')`)
    const server = await start()
    expect(server.started).toBe(false)
    await server.release()
  })

  it('may be let go twice, and after its server is gone', async () => {
    const server = await start()
    await server.release()
    await server.release()
  })

  it('that is damaged says what PostgreSQL said', async () => {
    rmSync(join(folder, 'files/global'), { recursive: true })
    const restart = startServer({ folder, durable: false, startLimitMs: 500 })
    await expect(restart).rejects.toThrow(/did not start within 0.5 s[\s\S]*global/)
  })
})
