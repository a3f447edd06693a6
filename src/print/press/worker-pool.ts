import { fork, type ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'

/** How a pool of worker processes behaves. Each worker answers each job with one message. */
export type PoolOptions = {
  readonly script: URL
  readonly workers: number
  /** So many jobs may wait. */
  readonly queueLimit: number
  /** So long may one job run. */
  readonly timeoutMs: number
  /** Heap of a worker; one that needs more is ended. */
  readonly heapMb: number
  /** A worker that has answered waits for its next job, or ends and so gives all its memory back. */
  readonly afterwards: 'waits' | 'ends'
}

/** Why a job got no answer from a worker. */
export type PoolFailure =
  | { readonly ok: false; readonly code: 'timeout'; readonly limitMs: number }
  | { readonly ok: false; readonly code: 'worker-crashed'; readonly cause: string }
  | { readonly ok: false; readonly code: 'queue-full'; readonly limit: number }
  | { readonly ok: false; readonly code: 'closed' }

type Ticket<Job extends object, Answer> = {
  readonly job: Job
  readonly settle: (answer: Answer | PoolFailure) => void
}
type Run<Job extends object, Answer> = Ticket<Job, Answer> & { readonly timer: NodeJS.Timeout }

/**
 * Starts workers when they are needed and replaces one that crashes or does not answer in time. They
 * are processes, not threads: native code that panics ends its whole process, and cannot be
 * interrupted otherwise. A class because the workers, what each does and what waits are one state.
 * Idle workers do not keep this process alive.
 */
export class WorkerPool<Job extends object, Answer> {
  readonly #options: PoolOptions
  readonly #queue: Ticket<Job, Answer>[] = []
  readonly #idle: ChildProcess[] = []
  readonly #running = new Map<ChildProcess, Run<Job, Answer>>()
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
    for (const worker of this.#idle.splice(0)) worker.kill()
  }

  #advance(): void {
    while (this.#queue.length > 0) {
      const worker = this.#idle.pop() ?? this.#startWorker()
      const ticket = worker === undefined ? undefined : this.#queue.shift()
      if (worker === undefined || ticket === undefined) return
      this.#begin(worker, ticket)
    }
  }

  #startWorker(): ChildProcess | undefined {
    const { script, workers, heapMb } = this.#options
    if (this.#running.size >= workers) return undefined
    const worker = fork(script, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // A small young generation gives finished documents back at once: only native memory feels them.
      execArgv: [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=8'],
    })
    const lastWords = listen(worker)
    worker.on('message', (answer: Answer) => {
      const waits = this.#settle(worker, answer) && this.#options.afterwards === 'waits'
      if (waits) this.#idle.push(worker)
      else worker.kill()
      keepAlive(worker, 'idle')
      this.#advance()
    })
    worker.on('error', (error) => this.#replace(worker, String(error)))
    worker.on('exit', (code, signal) => this.#replace(worker, `${signal ?? code}: ${lastWords()}`))
    return worker
  }

  #begin(worker: ChildProcess, ticket: Ticket<Job, Answer>): void {
    const { timeoutMs } = this.#options
    const timer = setTimeout(() => {
      worker.kill('SIGKILL')
      this.#settle(worker, { ok: false, code: 'timeout', limitMs: timeoutMs })
      this.#advance()
    }, timeoutMs)
    this.#running.set(worker, { ...ticket, timer })
    keepAlive(worker, 'busy')
    // A message that cannot be sent ends in 'error' or 'exit'.
    worker.send(ticket.job, () => {})
  }

  /** Whether the worker was running something. */
  #settle(worker: ChildProcess, answer: Answer | PoolFailure): boolean {
    const run = this.#running.get(worker)
    if (run === undefined) return false
    clearTimeout(run.timer)
    this.#running.delete(worker)
    run.settle(answer)
    if (this.#running.size === 0) this.#onDrained?.()
    return true
  }

  #replace(worker: ChildProcess, cause: string): void {
    const index = this.#idle.indexOf(worker)
    if (index >= 0) this.#idle.splice(index, 1)
    this.#settle(worker, { ok: false, code: 'worker-crashed', cause })
    this.#advance()
  }
}

/** Gives what the worker last said on its error output. */
function listen({ stderr }: ChildProcess): () => string {
  let words = ''
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-2000)
  })
  if (stderr instanceof Socket) stderr.unref()
  return () => words.trim()
}

/** Only a worker with a job keeps this process from ending. */
function keepAlive(worker: ChildProcess, state: 'idle' | 'busy'): void {
  const hold = state === 'busy' ? 'ref' : 'unref'
  worker[hold]()
  worker.channel?.[hold]()
}
