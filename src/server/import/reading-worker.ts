import { readSops } from '#sop'
import { parentPort } from 'node:worker_threads'
import { packReading } from './pack-reading.ts'

/** A thread that reads files: the bytes of one in, what it holds out. */
parentPort?.on('message', (bytes: Uint8Array) => {
  parentPort?.postMessage(packReading(readSops(bytes))) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
})
