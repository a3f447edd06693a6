import { refuse } from '../commands/refuse.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'

/** `tatalaksana audit`: so far, examining its chain. */
export async function runAudit(args: readonly string[], session: Session): Promise<ExitCode> {
  const [given] = args
  if (given !== 'verify') {
    const known = { code: 'not-a-task', choices: ['verify'] } as const
    return refuse({ ...known, ...(given !== undefined && { given }) }, 'audit', session)
  }
  const { runVerify } = await import('./verify-command.ts')
  return runVerify(args.slice(1), session)
}
