// `npm run bench -- NAME… [--check]`: one line a figure; with --check, exits 1 on a SHORT.
import { install, run } from './install.mjs'

install('all')
process.exit(run(['bench/main.ts', ...process.argv.slice(2)]))
