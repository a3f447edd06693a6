import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** How fast plain rows were inserted. */
export type PlainRows = {
  readonly perSecond: number
  /** Milliseconds that each transaction took. */
  readonly waits: readonly number[]
}

const seconds = 3
const run = promisify(execFile)

/**
 * Runs one insert a transaction with pgbench, which must be installed (package `postgresql`): prepared,
 * over the socket of the server of the figures.
 */
export async function insertRows(
  { socket = '', password = '', database = '' }: Readonly<Record<string, string>>,
  insert: string,
  clients: number,
): Promise<PlainRows> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-rows-'))
  const script = join(folder, 'insert.sql')
  writeFileSync(script, `${insert};\n`)
  const options = ['-n', '-M', 'prepared', '-c', `${clients}`, '-j', '2', '-T', `${seconds}`]
  const place = ['-h', socket, '-U', 'postgres', '-f', script, '-l', '--log-prefix=log', database]
  try {
    const env = { ...process.env, PGPASSWORD: password }
    const ran = run('pgbench', [...options, ...place], { cwd: folder, env })
    const { stdout } = await ran.catch(sayWhatIsMissing)
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1])
    return { perSecond, waits: readWaits(folder) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function sayWhatIsMissing(fault: unknown): never {
  const isMissing = fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
  throw isMissing ? new Error('pgbench is not installed (Debian: package postgresql)') : fault
}

/** The third number of each line of pgbench's logs is how many microseconds a transaction took. */
function readWaits(folder: string): readonly number[] {
  const logs = readdirSync(folder).filter((file) => file.startsWith('log.'))
  const lines = logs.flatMap((log) => readFileSync(join(folder, log), 'utf8').trimEnd().split('\n'))
  return lines.map((line) => Number(line.split(' ')[2]) / 1000)
}
