// One piece of work by pm4js in a process of its own: `node pm4js-peer.mjs TASK LOG.xes.gz [MODEL.pnml]`
// with TASK align, dfg or inductive. Writes what it took, in milliseconds, as one line of JSON.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import 'pm4js'

// The package exports nothing: it puts its names into the global scope.
const { XesImporter, PnmlImporter, PetriNetAlignments, FrequencyDfgDiscovery, InductiveMiner } =
  globalThis

const [task, logFile, modelFile] = process.argv.slice(2)
const begun = performance.now()
const log = XesImporter.apply(gunzipSync(readFileSync(logFile)).toString())
const read = performance.now()
const result = work()
const done = performance.now()
const { totalCost } = result
process.stdout.write(
  `${JSON.stringify({ readMs: read - begun, workMs: done - read, totalCost })}\n`,
)

function work() {
  if (task === 'dfg') return FrequencyDfgDiscovery.apply(log)
  if (task === 'inductive') return InductiveMiner.applyPlugin(log, 'concept:name', 0.2)
  return PetriNetAlignments.apply(log, PnmlImporter.apply(readFileSync(modelFile, 'utf8')))
}
