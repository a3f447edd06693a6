// `npm run check`: the whole gate but the tests: types, lint with the dependency table, format, lock file.
import { install, root, run } from './install.mjs'
import { lockFaults } from './lock-file.mjs'

install('all')
const bin = (name) => `${root}node_modules/.bin/${name}`

const steps = [
  { name: 'types', step: () => run([bin('tsc'), '-b']) },
  { name: 'lint', step: () => run([bin('oxlint'), '--type-aware', '--deny-warnings']) },
  { name: 'format', step: () => run([bin('oxfmt'), '--check']) },
  { name: 'lock file', step: () => reportFaults(lockFaults(root)) },
]

const failed = steps.filter(({ name, step }) => {
  console.log(`\n— ${name}`)
  return step() !== 0
})
if (failed.length > 0) {
  console.error(`\ncheck failed: ${failed.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

function reportFaults(faults) {
  for (const fault of faults) console.error(fault)
  return faults.length
}
