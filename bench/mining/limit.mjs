// What no reader can be quicker than: a process that unpacks a file and looks once at each of its bytes,
// for the tags and the lines, since a fault is told with its line. (The study that set the target found a scan to
// take some 0.8 of the unpacking; this one, which tells nothing else, takes some 0.55.)
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const bytes = gunzipSync(readFileSync(process.argv[2]))
let [tags, lines] = [0, 0]
for (let at = 0; at < bytes.length; at += 1) {
  const byte = bytes[at]
  if (byte === 60) tags += 1
  else if (byte === 10) lines += 1
}
process.stdout.write(`${tags} ${lines}`)
