// `npm run build`: the island and the style sheet, compressed beforehand, the web process, the command line.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { buildCommand } from './build-command.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const quiet = { root, logLevel: 'warn' }

await build(quiet)
await build({ ...quiet, build: { ssr: true } })
await buildCommand(root)
const folder = join(root, 'dist', 'assets')
for (const name of readdirSync(folder)) compress(join(folder, name))

function compress(file) {
  const content = readFileSync(file)
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  writeFileSync(`${file}.br`, brotliCompressSync(content, best))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}
