// The command line in a few files instead of some hundred: it begins sooner. `bin/tatalaksana.mjs` runs
// these as long as every source is the one they were built from, and the sources where it is not.
import { statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'vite'

/** Rooms that the command loads as they are: much of them lies beside files that they look for. */
const loadedAsTheyAre = /^#(sop|diagram|print|server\/examination)$/

/** Builds the command into a folder of the project, and writes down beside it what it was made of. */
export async function buildCommand(root, folder = join(root, 'dist/command')) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: 'src/cli/main.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      reportCompressedSize: false,
      rolldownOptions: {
        external: loadedAsTheyAre,
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  const modules = output.flatMap(({ moduleIds = [] }) => moduleIds)
  const changed = modules.map((path) => [relative(root, path), statSync(path).mtimeMs])
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(Object.fromEntries(changed)))
}
