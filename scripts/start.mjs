// `npm start`: installs, builds, and starts Tatalaksana.
import { install, node, root, run } from './install.mjs'
import { spawn } from 'node:child_process'

install('run')
if (run(['scripts/build.mjs']) !== 0) process.exit(1)

const server = spawn(node, ['dist/main.js'], { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
