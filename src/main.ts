import { startWeb } from '#web'

const { env } = process

/** What keeps the program from starting is for the operator to mend: said in words, without a stack. */
function explainAndStop(fault: unknown): never {
  console.error(
    `Tatalaksana did not start: ${fault instanceof Error ? fault.message : String(fault)}`,
  )
  process.exit(1)
}

/** SMTP_URL and MAIL_FROM together, or neither: then no mail goes out. */
function readMailSettings() {
  const { SMTP_URL: url, MAIL_FROM: from } = env
  if ((url === undefined) !== (from === undefined)) {
    explainAndStop(new Error('SMTP_URL and MAIL_FROM belong together: set both, or neither'))
  }
  return url === undefined || from === undefined ? undefined : { url, from }
}

await startWeb({
  host: env['HOST'] ?? '127.0.0.1',
  port: Number(env['PORT'] ?? 8080),
  baseUrl: env['BASE_URL'],
  databaseUrl: env['DATABASE_URL'],
  databaseOwnerUrl: env['DATABASE_OWNER_URL'],
  secretKeyFile: env['SECRET_KEY_FILE'],
  dataFolder: env['DATA_FOLDER'],
  mail: readMailSettings(),
  env,
  buildFolder: import.meta.dirname,
  say: (line) => console.log(line),
}).catch(explainAndStop)
