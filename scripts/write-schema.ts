// `node scripts/write-schema.ts [--check]`: writes the schema and the row types that the migrations give;
// with --check changes nothing and fails where they differ from the committed files.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readSchemaFiles } from '../src/server/database/schema-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const check = process.argv.includes('--check')
let differs = false

for (const { path, text } of await readSchemaFiles()) {
  if (check) {
    differs ||= readFileSync(root + path, 'utf8') !== text
    if (differs)
      console.error(`${path} is not what the migrations give: run node scripts/write-schema.ts`)
  } else {
    writeFileSync(root + path, text)
    console.log(path)
  }
}
process.exit(differs ? 1 : 0)
