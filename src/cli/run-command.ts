import { readFileSync } from 'node:fs'
import { refuse } from './commands/refuse.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { inLanguage } from './messages/in-language.ts'
import type { CommandName } from './messages/messages.ts'
import type { Language, Session } from './session.ts'
import { interruption, writeError, writeOut } from './terminal/standard-streams.ts'

type Run = (args: readonly string[], session: Session) => Promise<ExitCode>

// Loaded when asked for: checking needs neither the drawing's code nor the printer's.
const commands: Readonly<Record<CommandName, () => Promise<Run>>> = {
  check: async () => (await import('./commands/check-command.ts')).runCheck,
  compare: async () => (await import('./commands/compare-command.ts')).runCompare,
  draw: async () => (await import('./commands/draw-command.ts')).runDraw,
  print: async () => (await import('./commands/print-command.ts')).runPrint,
  convert: async () => (await import('./commands/convert-command.ts')).runConvert,
  diff: async () => (await import('./commands/diff-command.ts')).runDiff,
  schema: async () => (await import('./commands/schema-command.ts')).runSchema,
  log: async () => (await import('./logs/log-command.ts')).runLog,
  conform: async () => (await import('./logs/conform-command.ts')).runConform,
  discover: async () => (await import('./logs/discover-command.ts')).runDiscover,
  simulate: async () => (await import('./logs/simulate-command.ts')).runSimulate,
  survey: async () => (await import('./survey/survey-command.ts')).runSurvey,
  audit: async () => (await import('./audit/audit-command.ts')).runAudit,
}

/** Runs a command line and gives what the shell is told. A bug of ours becomes a message, too. */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  const language = findLanguage(args)
  const session: Session = { language, words: inLanguage(language), signal: interruption() }
  try {
    return await dispatch(args, session)
  } catch (error) {
    if (session.signal.aborted && error === session.signal.reason) return exitCode.interrupted
    writeError(`${session.words.internal(error)}\n`)
    return exitCode.internal
  }
}

async function dispatch(args: readonly string[], session: Session): Promise<ExitCode> {
  const { words } = session
  const name = args.find((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--lang')
  if (isCommand(name)) {
    const rest = args.toSpliced(args.indexOf(name), 1)
    if (asksForHelp(rest)) return tell(words.commandHelp[name])
    const run = await commands[name]()
    return run(rest, session)
  }
  if (asksForHelp(args)) return tell(words.help)
  if (args.includes('--version')) return tell(`tatalaksana ${readVersion()}`)
  return name === undefined
    ? refuse({ code: 'missing-command' }, undefined, session)
    : refuse({ code: 'unknown-command', given: name }, undefined, session)
}

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name)
}

// Messages about a wrong command line are already in the language asked for.
function findLanguage(args: readonly string[]): Language {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const given = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length)
  return given === 'en' ? 'en' : 'id'
}

function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  return options.includes('--help') || options.includes('-h')
}

async function tell(text: string): Promise<ExitCode> {
  await writeOut(`${text}\n`)
  return exitCode.fine
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return known ? String(manifest.version) : ''
}
