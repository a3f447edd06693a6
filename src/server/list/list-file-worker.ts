import { parentPort, workerData } from 'node:worker_threads'
import { listText } from './list-text.ts'

/** A thread that reads one file: its bytes in, its text out. */
if (workerData instanceof Uint8Array) {
  parentPort?.postMessage(listText(workerData)) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
}
