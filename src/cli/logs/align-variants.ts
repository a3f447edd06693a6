import { Worker } from 'node:worker_threads'
import { availableParallelism } from 'node:os'
import type { AlignedVariant, Alignment, AlignmentCost, MoveCosts, Net, Variants } from '#mining'
import { createAligner } from '#mining/deviations'

/** What is to be aligned: each variant, with the label (place in the aligner's list) of each activity. */
export type AlignTask = {
  readonly net: Net
  /** By activity of the log what the net calls it; undefined: it knows none like it. */
  readonly labels: readonly (string | undefined)[]
  readonly variants: Variants
  /** Search states for one variant; whoever needs more gets bounds. */
  readonly states: number
  readonly costs: MoveCosts
  /** Costs alone are found many times as fast with a net of few states. */
  readonly wanted: 'alignments' | 'costs'
}

export type AlignOptions = {
  /** Most threads; absent: as many as the machine has cores. */
  readonly threads?: number
  readonly signal: AbortSignal
  readonly advance: (share: number) => void
}

/** Work that is done before is not worth the start of a thread. */
const patienceMs = 300
const batch = 32

/** Along the variants, and the cheapest run of the net, which is the alignment of the empty trace. */
export type AlignedVariantsOfLog = {
  readonly variants: readonly AlignedVariant[]
  /** Along the variants; none where only costs were wanted and found without them. */
  readonly alignments: readonly Alignment[]
  readonly emptyTrace: Alignment
}

/** Aligns all variants: at first here, and where that takes long on all cores. The result is the same. */
export async function alignVariants(
  task: AlignTask,
  options: AlignOptions,
): Promise<AlignedVariantsOfLog> {
  const count = task.variants.counts.length
  const found: Found[] = []
  const { align, logCost, emptyTrace } = variantAligner(task)
  const begun = performance.now()
  const threads = options.threads ?? availableParallelism()
  while (found.length < count && !options.signal.aborted) {
    if (threads > 1 && performance.now() - begun > patienceMs) break
    found.push(align(found.length))
  }
  if (found.length < count) await alignInThreads(task, { ...options, threads }, found)
  const variants = found.map((alignment, variant) => {
    return { cases: task.variants.counts[variant] ?? 0, logCost: logCost(variant), alignment }
  })
  return { variants, alignments: found.filter((each) => 'visits' in each), emptyTrace }
}

type Found = Alignment | AlignmentCost

/** Makes ready to align single variants of a task. */
export function variantAligner({ net, labels, variants, states, costs, wanted }: AlignTask) {
  const aligner = createAligner(net, { limits: { states }, costs })
  const labelOf = Int32Array.from(labels, (label) =>
    label === undefined ? -1 : aligner.labelOf(label),
  )
  const all = variants.activity.map((activity) => labelOf[activity] ?? -1)
  const labelsOf = (variant: number): Int32Array =>
    all.subarray(variants.first[variant], variants.first[variant + 1])
  return {
    emptyTrace: aligner.emptyTrace,
    align: (variant: number): Found =>
      wanted === 'costs' ? aligner.measure(labelsOf(variant)) : aligner.align(labelsOf(variant)),
    logCost: (variant: number): number => aligner.logCost(labelsOf(variant)),
  }
}

/** The rest, handed out in batches to threads that ask for more when they are done. */
async function alignInThreads(
  task: AlignTask,
  { threads = 1, signal, advance }: AlignOptions,
  found: Found[],
): Promise<void> {
  const count = task.variants.counts.length
  let [next, done] = [found.length, found.length]
  const workers = Array.from(
    { length: Math.min(threads, Math.ceil((count - next) / batch)) },
    () => {
      return new Worker(new URL(import.meta.resolve('#cli/align-thread')), { workerData: task })
    },
  )
  const stop = () => {
    for (const worker of workers) void worker.terminate()
  }
  signal.addEventListener('abort', stop)
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            const give = () => {
              if (next >= count || signal.aborted) return resolve()
              // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
              worker.postMessage({ from: next, to: Math.min(count, next + batch) })
              next += batch
            }
            worker.on('message', ({ from, aligned }: { from: number; aligned: Found[] }) => {
              for (const [place, alignment] of aligned.entries()) found[from + place] = alignment
              done += aligned.length
              advance(done / count)
              give()
            })
            worker.on('error', reject)
            worker.on('exit', () => resolve())
            give()
          }),
      ),
    )
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}
