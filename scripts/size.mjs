// `npm run size`: the size table of the tree: files and lines of code and of tests, by area.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|sql|css|typ)$/.test(file))

const rows = new Map()
for (const file of files) {
  const [top, area] = file.split('/')
  const name = top === 'src' && !area.includes('.') ? `src/${area}` : top
  const row = rows.get(name) ?? { files: 0, code: 0, tests: 0, longest: 0 }
  const lines = countLines(file)
  const test = /\.(test|bench)\.tsx?$/.test(file) || top === 'tests'
  row.files += 1
  row[test ? 'tests' : 'code'] += lines
  if (!test) row.longest = Math.max(row.longest, lines)
  rows.set(name, row)
}

function countLines(file) {
  return readFileSync(file, 'utf8').split('\n').length - 1
}

const total = { files: 0, code: 0, tests: 0, longest: 0 }
for (const row of rows.values()) {
  for (const key of ['files', 'code', 'tests']) total[key] += row[key]
  total.longest = Math.max(total.longest, row.longest)
}
print('area', { files: 'files', code: 'code', tests: 'tests', longest: 'longest' })
for (const [name, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) print(name, row)
print('all', total)

function print(name, { files, code, tests, longest }) {
  const cells = [files, code, tests, longest].map((cell) => String(cell).padStart(9))
  console.log(name.padEnd(18) + cells.join(''))
}
