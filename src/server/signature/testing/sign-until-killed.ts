import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import process from 'node:process'
import { openEmbedded } from '../../database/database.ts'
import { startScratchServer } from '../../database/scratch-database.ts'
import type { Actor } from '../../session/actor.ts'
import { signRevision } from '../signature.service.ts'
import type { Signer } from '../signer.ts'
import type { StampedDocument } from './stamped-document.ts'
import { issue, signerOf } from './test-certificates.ts'

// For tests: a process that signs one revision when told to, and is killed meanwhile.

export type SigningOrder = {
  readonly database: string
  readonly actor: Actor
  readonly file: string
  readonly place: StampedDocument['place']
  readonly sopId: string
  readonly leaseMs: number
}

const order: SigningOrder = JSON.parse(process.argv[2] ?? '{}')
const server = await startScratchServer()
const db = await openEmbedded(server, { database: order.database, size: 2 })
const inner = signerOf(issue())
// A key takes its time, so that there is something to interrupt.
const signer: Signer = {
  ...inner,
  sign: async (bytes) => {
    await setTimeout(5)
    return inner.sign(bytes)
  },
}
process.once('message', () => {
  const { sopId, place, leaseMs } = order
  const pdf = readFileSync(order.file)
  const wanted = { sopId, revision: 1, pdf, place, number: '1', signer, leaseMs }
  void signRevision({ db, actor: order.actor }, wanted).then(() => process.send?.('done'))
})
process.send?.('ready')
