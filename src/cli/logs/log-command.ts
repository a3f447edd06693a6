import { refuse } from '../commands/refuse.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'

type Task = (args: readonly string[], session: Session) => Promise<ExitCode>

const tasks: Readonly<Record<string, () => Promise<Task>>> = {
  info: async () => (await import('./log-info.ts')).runLogInfo,
  convert: async () => (await import('./log-convert.ts')).runLogConvert,
  filter: async () => (await import('./log-filter.ts')).runLogFilter,
}

/** `tatalaksana log`: what an event log holds; the log in another form; a part of it. */
export async function runLog(args: readonly string[], session: Session): Promise<ExitCode> {
  const [given] = args
  const load = given !== undefined && Object.hasOwn(tasks, given) ? tasks[given] : undefined
  if (load === undefined) {
    const choices = Object.keys(tasks)
    const fault = { code: 'not-a-task', choices, ...(given !== undefined && { given }) } as const
    return refuse(fault, 'log', session)
  }
  const run = await load()
  return run(args.slice(1), session)
}
