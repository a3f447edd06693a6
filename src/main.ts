import { startWeb } from '#web'

const { env } = process

/** What keeps the program from starting is for the operator to mend: said in words, without a stack. */
function explainAndStop(fault: unknown): never {
  console.error(
    `Tatalaksana did not start: ${fault instanceof Error ? fault.message : String(fault)}`,
  )
  process.exit(1)
}

await startWeb({
  host: env['HOST'] ?? '127.0.0.1',
  port: Number(env['PORT'] ?? 8080),
  baseUrl: env['BASE_URL'],
  databaseUrl: env['DATABASE_URL'],
  databaseOwnerUrl: env['DATABASE_OWNER_URL'],
  secretKeyFile: env['SECRET_KEY_FILE'],
  dataFolder: env['DATA_FOLDER'],
  buildFolder: import.meta.dirname,
  say: (line) => console.log(line),
}).catch(explainAndStop)
