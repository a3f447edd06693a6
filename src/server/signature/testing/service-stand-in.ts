import { constants, privateEncrypt, randomUUID, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { tags, writeDer, writeOid, writeSequence } from '../der/der.ts'
import { oids } from '../der/oids.ts'
import type { ServiceAccount } from '../remote/service-signer.ts'
import type { Identity } from './test-certificates.ts'

// For tests: a signing service on this machine that speaks the CSC API v2.

/** How the service misbehaves, by path. */
export type Mischief =
  | 'slow'
  | 'cut-before'
  | 'cut-after'
  | 'not-json'
  | 'wrong-shape'
  | 'endless'
  | 'broken'
  | 'elsewhere'

export type ServiceStandIn = {
  readonly account: ServiceAccount
  /** Signatures made so far. */
  readonly signed: () => number
  /** What the next call of a path runs into; once. */
  readonly spoil: (path: string, mischief: Mischief) => void
  readonly calls: string[]
  readonly close: () => Promise<void>
}

export type StandInOptions = {
  readonly chain?: readonly Identity[]
  readonly keyStatus?: string
  readonly certificateStatus?: string
  /** Does it give the same answer again where the same authorisation comes back? */
  readonly repeats?: true
}

type Input = {
  readonly credentialID?: string
  readonly hashes?: readonly string[]
  readonly numSignatures?: number
  readonly authData?: readonly { readonly id: string; readonly value: string }[]
  readonly SAD?: string
}

export const servicePin = '290817'
const token = 'kunci-layanan'

export async function openServiceStandIn(
  identity: Identity,
  options: StandInOptions = {},
): Promise<ServiceStandIn> {
  const desk = openDesk(identity, options)
  const mischiefs = new Map<string, Mischief>()
  const calls: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/csc/v2/', '')
    calls.push(path)
    const mischief = mischiefs.get(path)
    mischiefs.delete(path)
    void answer(request, response, { action: desk.actions[path], mischief })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  }
  return {
    account: {
      url: `http://127.0.0.1:${port}/csc/v2`,
      token,
      timeoutMs: 300,
      pin: servicePin,
    },
    signed: desk.signed,
    spoil: (path, mischief) => mischiefs.set(path, mischief),
    calls,
    close,
  }
}

/** What a call gives; undefined: the request is refused. */
type Action = (input: Input) => unknown

function openDesk({ key, certificate }: Identity, options: StandInOptions) {
  const authorized = new Map<string, string>()
  const answered = new Map<string, unknown>()
  let count = 0
  const certificates = [certificate, ...(options.chain ?? []).map((one) => one.certificate)]
  const actions: Readonly<Record<string, Action>> = {
    'credentials/list': () => ({ credentialIDs: ['kepala-dinas'] }),
    'credentials/info': () => ({
      key: { status: options.keyStatus ?? 'enabled', algo: [oids.rsaWithSha256], len: 2048 },
      cert: {
        status: options.certificateStatus ?? 'valid',
        certificates: certificates.map(({ der }) => der.toString('base64')),
      },
      auth: { mode: 'explicit', expression: 'PIN', objects: [{ type: 'Password', id: 'PIN' }] },
      SCAL: '2',
      multisign: 1,
    }),
    'credentials/authorize': ({ authData = [], numSignatures, hashes = [] }) => {
      const isOurs = authData.some(({ id, value }) => id === 'PIN' && value === servicePin)
      if (!isOurs || numSignatures !== 1) return undefined
      const SAD = randomUUID()
      authorized.set(SAD, hashes[0] ?? '')
      return { SAD, expiresIn: 300 }
    },
    'signatures/signHash': ({ SAD = '', hashes: [hash = ''] = [] }) => {
      if (answered.has(SAD)) return options.repeats === true ? answered.get(SAD) : undefined
      if (authorized.get(SAD) !== hash || hash === '') return undefined
      count += 1
      const answer = { signatures: [signHash(key, hash)] }
      answered.set(SAD, answer)
      return answer
    },
  }
  return { actions, signed: () => count }
}

type Course = { readonly action: Action | undefined; readonly mischief: Mischief | undefined }

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { action, mischief }: Course,
): Promise<unknown> {
  if (mischief === 'cut-before') return request.socket.destroy()
  const input = await readInput(request)
  if (request.headers.authorization !== `Bearer ${token}`) return send(response, 401, {})
  const output = action?.(input)
  switch (mischief) {
    case 'cut-after':
      return request.socket.destroy()
    case 'not-json':
      return response.end('<html>')
    case 'wrong-shape':
      return send(response, 200, { signatures: 'x', credentialIDs: 7, SAD: '' })
    case 'endless':
      return response.end(`{"x":"${'x'.repeat(2_000_000)}"}`)
    case 'broken':
      return send(response, 503, { error: 'server_error' })
    case 'elsewhere':
      return response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end()
    case 'slow':
      await setTimeout(600)
      break
    case undefined:
      break
  }
  if (output === undefined) return send(response, 400, { error: 'invalid_request' })
  return send(response, 200, output)
}

async function readInput(request: IncomingMessage): Promise<Input> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

function send(response: ServerResponse, status: number, output: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(output))
}

/** PKCS #1 v1.5 of a hash whose bytes are not known here: DigestInfo (RFC 8017, 9.2), then the key. */
function signHash(key: KeyObject, hash: string): string {
  const info = writeSequence(
    writeSequence(writeOid(oids.sha256), writeDer(tags.nothing)),
    writeDer(tags.octets, Buffer.from(hash, 'base64')),
  )
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, info).toString('base64')
}
