import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder: where the command runs in tests. */
export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

export type Finished = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the real command as a child process, with `input` on its standard input. */
export async function runTatalaksana(
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Finished> {
  const child = startTatalaksana(args)
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [out, err, code] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    new Promise<number | null>((resolve) => child.on('exit', resolve)),
  ])
  return { code, out, err }
}

/** Starts the command and leaves its streams open. */
export function startTatalaksana(args: readonly string[]) {
  const command = join(projectFolder, 'bin/tatalaksana.mjs')
  return spawn(process.execPath, [command, ...args], { cwd: projectFolder, stdio: 'pipe' })
}

/** Runs `use` with a folder that is removed afterwards. */
export async function withFolder<Result>(
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'tatalaksana-cli-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
