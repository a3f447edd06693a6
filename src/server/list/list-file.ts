import { Worker } from 'node:worker_threads'
import { isWorkbook, listText } from './list-text.ts'

const limits = { timeoutMs: 20_000, heapMb: 512 }

/** Largest file with a list. */
export const largestListFile = 5 * 1024 * 1024

/**
 * The text of an Excel or CSV file with a list, tabs between the cells of a workbook;
 * undefined for what cannot be read as one. A workbook is read in a thread of its own, which a hostile
 * one costs and nothing else. Never rejects.
 */
export function readListFile(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length > largestListFile) return Promise.resolve(undefined)
  if (!isWorkbook(bytes)) return Promise.resolve(listText(bytes))
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./list-file-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    })
    const timer = setTimeout(() => end(undefined), limits.timeoutMs)
    const end = (text: string | undefined) => {
      clearTimeout(timer)
      resolve(text)
      void thread.terminate()
    }
    thread.once('message', end).once('error', () => end(undefined))
    thread.once('exit', () => end(undefined))
  })
}
