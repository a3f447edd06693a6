import { parentPort, workerData } from 'node:worker_threads'
import { variantAligner, type AlignTask } from './align-variants.ts'

/** A thread that aligns the variants it is told, `from` up to, but not with, `to`. */
const task: AlignTask = workerData
const { align } = variantAligner(task)

parentPort?.on('message', ({ from, to }: { readonly from: number; readonly to: number }) => {
  const aligned = Array.from({ length: to - from }, (_, place) => align(from + place))
  parentPort?.postMessage({ from, aligned }) // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread, not a window
})
