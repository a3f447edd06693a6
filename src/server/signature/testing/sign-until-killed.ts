import { generateKeySync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import process from 'node:process'
import { openEmbedded } from '../../database/database.ts'
import { startScratchServer } from '../../database/scratch-database.ts'
import type { Actor } from '../../session/actor.ts'
import type { SigningPlace } from '../signature.queries.ts'
import { signOfficialDocument, type SigningTools } from '../signature.service.ts'
import type { Signer } from '../signer.ts'
import { readSigning } from '../signing.ts'
import type { StampedDocument } from './stamped-document.ts'
import { issue, signerOf } from './test-certificates.ts'

// For tests: a process that signs one revision when told to, and is killed meanwhile.

export type SigningOrder = SigningPlace & {
  readonly database: string
  readonly actor: Actor
  readonly file: string
  readonly stampPlace: StampedDocument['place']
  readonly leaseMs: number
}

/** What signs a document that is printed already: four hundred of them would take minutes. */
export async function toolsFor(
  { file, stampPlace, leaseMs }: Pick<SigningOrder, 'file' | 'stampPlace' | 'leaseMs'>,
  signer: Signer,
): Promise<SigningTools> {
  const printed = { ok: true, pdf: readFileSync(file), place: stampPlace } as const
  return {
    print: () => Promise.resolve(printed),
    signing: await readSigning({}),
    openSigner: () => Promise.resolve({ ok: true, signer }),
    codeStampOf: () => ({ address: 'https://tatalaksana.kotacontoh.go.id/v', lines: [] }),
    leaseMs,
  }
}

/** Signs when told to. */
async function signOnWord(order: SigningOrder): Promise<void> {
  const server = await startScratchServer()
  const secretKey = generateKeySync('aes', { length: 256 })
  const db = await openEmbedded(server, { database: order.database, secretKey, size: 2 })
  const inner = signerOf(issue())
  // A key takes its time, so that there is something to interrupt.
  const sign: Signer['sign'] = async (bytes) => {
    await setTimeout(5)
    return inner.sign(bytes)
  }
  const tools = await toolsFor(order, { ...inner, sign })
  process.once('message', () => {
    const context = { db, actor: order.actor }
    void signOfficialDocument(context, order, tools).then(() => process.send?.('done'))
  })
  process.send?.('ready')
}

const [, , order] = process.argv
if (import.meta.main && order !== undefined) await signOnWord(JSON.parse(order))
