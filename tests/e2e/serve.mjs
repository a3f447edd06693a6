// Starts the built program over a fresh sample city, and clears it away afterwards.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder =
  process.env.TATALAKSANA_TEST_FOLDER ?? join(tmpdir(), `tatalaksana-e2e-${process.pid}`)
const env = { ...process.env, DATA_FOLDER: folder, DATABASE_URL: '' }
const node = join(root, 'node_modules', '.bin', 'node')
const server = spawn(node, ['dist/main.js'], { cwd: root, env, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 0)
})
