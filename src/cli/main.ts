import { runCommand } from './run-command.ts'
import { endOnBrokenPipe } from './terminal/standard-streams.ts'

endOnBrokenPipe()
process.exitCode = await runCommand(process.argv.slice(2))
