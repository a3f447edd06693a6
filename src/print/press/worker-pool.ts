import { Worker } from 'node:worker_threads'

/** How a pool of worker threads behaves. Each worker answers each job with one message. */
export type PoolOptions = {
  readonly script: URL
  readonly workers: number
  /** So many jobs may wait. */
  readonly queueLimit: number
  /** So long may one job run. */
  readonly timeoutMs: number
  /** Heap of a worker; one that needs more is ended. */
  readonly heapMb: number
}

/** Why a job got no answer from a worker. */
export type PoolFailure =
  | { readonly ok: false; readonly code: 'timeout'; readonly limitMs: number }
  | { readonly ok: false; readonly code: 'worker-crashed'; readonly cause: string }
  | { readonly ok: false; readonly code: 'queue-full'; readonly limit: number }
  | { readonly ok: false; readonly code: 'closed' }

type Ticket<Job, Answer> = {
  readonly job: Job
  readonly settle: (answer: Answer | PoolFailure) => void
}
type Run<Job, Answer> = Ticket<Job, Answer> & { readonly timer: NodeJS.Timeout }

/**
 * Starts workers when they are needed and replaces one that crashes or does not answer in time. A
 * class because the workers, what each does and what waits are one state. Idle workers do not keep
 * the process alive.
 */
export class WorkerPool<Job, Answer> {
  readonly #options: PoolOptions
  readonly #queue: Ticket<Job, Answer>[] = []
  readonly #idle: Worker[] = []
  readonly #running = new Map<Worker, Run<Job, Answer>>()
  #onDrained: (() => void) | undefined
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** Gives the worker's answer, or why there is none. Never rejects. */
  run(job: Job): Promise<Answer | PoolFailure> {
    const { queueLimit } = this.#options
    if (this.#closed) return Promise.resolve({ ok: false, code: 'closed' })
    if (this.#queue.length >= queueLimit) {
      return Promise.resolve({ ok: false, code: 'queue-full', limit: queueLimit })
    }
    return new Promise((settle) => {
      this.#queue.push({ job, settle })
      this.#advance()
    })
  }

  /** Answers what waits with `closed`, lets what runs come to its end, then stops the workers. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { settle } of this.#queue.splice(0)) settle({ ok: false, code: 'closed' })
    if (this.#running.size > 0) {
      await new Promise<void>((resolve) => {
        this.#onDrained = resolve
      })
    }
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()))
  }

  #advance(): void {
    while (this.#queue.length > 0) {
      const worker = this.#idle.pop() ?? this.#startWorker()
      const ticket = worker === undefined ? undefined : this.#queue.shift()
      if (worker === undefined || ticket === undefined) return
      this.#begin(worker, ticket)
    }
  }

  #startWorker(): Worker | undefined {
    const { script, workers, heapMb } = this.#options
    if (this.#running.size >= workers) return undefined
    // A small young generation gives finished documents back at once: only native memory feels them.
    const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: heapMb }
    const worker = new Worker(script, { resourceLimits })
    worker.on('message', (answer: Answer) => {
      if (this.#settle(worker, answer)) this.#idle.push(worker)
      worker.unref()
      this.#advance()
    })
    worker.on('error', (error) => this.#replace(worker, String(error)))
    worker.on('exit', (code) => this.#replace(worker, `the worker ended with code ${code}`))
    return worker
  }

  #begin(worker: Worker, ticket: Ticket<Job, Answer>): void {
    const { timeoutMs } = this.#options
    const timer = setTimeout(() => {
      this.#settle(worker, { ok: false, code: 'timeout', limitMs: timeoutMs })
      // It stops when its native call returns; until then a new worker takes its place.
      void worker.terminate()
      this.#advance()
    }, timeoutMs)
    this.#running.set(worker, { ...ticket, timer })
    worker.ref()
    worker.postMessage(ticket.job, [])
  }

  /** Whether the worker was running something. */
  #settle(worker: Worker, answer: Answer | PoolFailure): boolean {
    const run = this.#running.get(worker)
    if (run === undefined) return false
    clearTimeout(run.timer)
    this.#running.delete(worker)
    run.settle(answer)
    if (this.#running.size === 0) this.#onDrained?.()
    return true
  }

  #replace(worker: Worker, cause: string): void {
    const index = this.#idle.indexOf(worker)
    if (index >= 0) this.#idle.splice(index, 1)
    this.#settle(worker, { ok: false, code: 'worker-crashed', cause })
    this.#advance()
  }
}
