import { afterEach, describe, expect, test } from 'vitest'
import { WorkerPool, type PoolOptions } from './worker-pool.ts'

type Job = { readonly do: 'echo' | 'name' | 'crash' | 'hang' | 'fill'; readonly word?: string }

const defaults: PoolOptions = {
  script: new URL('../testing/obedient-worker.ts', import.meta.url),
  workers: 1,
  queueLimit: 10,
  timeoutMs: 20_000,
  heapMb: 64,
  afterwards: 'waits',
}
const opened: WorkerPool<Job, string>[] = []

function open(options: Partial<PoolOptions> = {}): WorkerPool<Job, string> {
  const pool = new WorkerPool<Job, string>({ ...defaults, ...options })
  opened.push(pool)
  return pool
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const echo = (word: string) => ({ do: 'echo', word }) as const

afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()))
})

describe('WorkerPool', () => {
  test('answers each job, with as many workers as it may have', async () => {
    for (const workers of [1, 2]) {
      const pool = open({ workers })
      const words = ['a', 'b', 'c', 'd', 'e']
      expect(await Promise.all(words.map((word) => pool.run(echo(word))))).toEqual(words)
    }
  })

  test('a worker that ends after its job leaves the next one to another', async () => {
    const pool = open({ afterwards: 'ends' })
    const pids = await Promise.all([pool.run({ do: 'name' }), pool.run({ do: 'name' })])
    expect(pids[0]).toMatch(/^\d+$/)
    expect(pids[1]).not.toBe(pids[0])
    await expect.poll(() => isAlive(Number(pids[1]))).toBe(false)
  })

  test('a worker that crashes costs its own job only; its last words are the cause', async () => {
    const pool = open()
    const [crashed, next] = await Promise.all([pool.run({ do: 'crash' }), pool.run(echo('b'))])
    expect(crashed).toMatchObject({ ok: false, code: 'worker-crashed' })
    expect(crashed).toHaveProperty('cause', expect.stringContaining('last words'))
    expect(next).toBe('b')
  })

  test('a worker that needs more than its heap is replaced', async () => {
    const pool = open()
    const [filled, next] = await Promise.all([pool.run({ do: 'fill' }), pool.run(echo('b'))])
    expect(filled).toMatchObject({ code: 'worker-crashed' })
    expect(next).toBe('b')
  })

  test('a worker that does not answer in time is ended, even in an endless loop', async () => {
    const pool = open({ timeoutMs: 1500 })
    expect(await pool.run(echo('warm'))).toBe('warm')
    const [hung, next] = await Promise.all([pool.run({ do: 'hang' }), pool.run(echo('b'))])
    expect(hung).toEqual({ ok: false, code: 'timeout', limitMs: 1500 })
    expect(next).toBe('b')
  })

  test('more jobs than may wait are refused at once', async () => {
    const pool = open({ queueLimit: 2 })
    // the first one runs, two wait
    const runs = ['a', 'b', 'c', 'd'].map((word) => pool.run(echo(word)))
    expect(await runs[3]).toEqual({ ok: false, code: 'queue-full', limit: 2 })
    expect(await Promise.all(runs.slice(0, 3))).toEqual(['a', 'b', 'c'])
  })

  test('closing answers what waits, lets what runs end, and refuses what comes', async () => {
    const pool = open()
    const [running, waiting] = [pool.run(echo('a')), pool.run(echo('b'))]
    await pool.close()
    expect(await running).toBe('a')
    expect(await waiting).toEqual({ ok: false, code: 'closed' })
    expect(await pool.run(echo('c'))).toEqual({ ok: false, code: 'closed' })
  })
})
