import type { AnswerStore, KeptAnswer } from './answer-queue.ts'

const answers = 'answers'
const moments = 'moments'

/** What the browser keeps of answers, and when some were last sent. */
export type BrowserStore = AnswerStore & {
  readonly findSentAt: () => Promise<number | undefined>
  readonly noteSent: (at: number) => Promise<void>
}

/** Opens what this browser keeps of answers; it is there after the browser was closed, or crashed. */
export async function openAnswerStore(): Promise<BrowserStore> {
  const db = await open()
  const write = (name: string, change: (rows: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const tx = db.transaction(name, 'readwrite', { durability: 'strict' })
      tx.addEventListener('complete', () => resolve())
      tx.addEventListener('abort', () => reject(tx.error ?? new Error('not kept')))
      change(tx.objectStore(name))
    })
  const read = <Row>(name: string, ask: (rows: IDBObjectStore) => IDBRequest<Row>) =>
    settled(ask(db.transaction(name).objectStore(name)))
  return {
    list: () => read<KeptAnswer[]>(answers, (rows) => rows.getAll()),
    put: (kept) => write(answers, (rows) => rows.put(kept)),
    remove: (id) => write(answers, (rows) => rows.delete(id)),
    refuse: (id, refused) =>
      write(answers, (rows) => {
        const found: IDBRequest<KeptAnswer | undefined> = rows.get(id)
        found.addEventListener('success', () => {
          if (found.result !== undefined) rows.put({ ...found.result, refused })
        })
      }),
    findSentAt: () => read<number | undefined>(moments, (rows) => rows.get('sent')),
    noteSent: (at) => write(moments, (rows) => rows.put(at, 'sent')),
  }
}

function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open('tatalaksana-survei', 1)
  asked.addEventListener('upgradeneeded', () => {
    asked.result.createObjectStore(answers, { keyPath: 'id' })
    asked.result.createObjectStore(moments)
  })
  return settled(asked)
}

function settled<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(asked.error ?? new Error('not read')))
  })
}
