import { exitCode, type ExitCode } from '../exit-code.ts'
import type { CommandName } from '../messages/messages.ts'
import type { UsageFault } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { writeError } from '../terminal/standard-streams.ts'

/** Says why a command line cannot be followed and where help is. */
export function refuse(
  fault: UsageFault,
  command: CommandName | undefined,
  { words }: Session,
): ExitCode {
  writeError(`tatalaksana: ${words.usage(fault)}\n${words.tryHelp(command)}\n`)
  return exitCode.usage
}
