import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Compiled code is kept beside the packages, so that the next run begins in a third of the time; where
// the folder cannot be written, nothing is kept.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)))
const { runCommand } = await import('./run-command.ts')
const { endOnBrokenPipe } = await import('./terminal/standard-streams.ts')

endOnBrokenPipe()
process.exitCode = await runCommand(process.argv.slice(2))
