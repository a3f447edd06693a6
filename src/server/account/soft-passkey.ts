import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { z } from 'zod'

type Asked = { readonly challenge: string }

/** Where it signs, and what it says of its person and of how often it has signed. */
export type SoftSignature = {
  readonly origin: string
  readonly host: string
  readonly counter: number
  readonly isVerified: boolean
}

const flags = { present: 1, verified: 4, hasKey: 64 }

/** For tests: a device with one passkey (ES256, no attestation; W3C Web Authentication 3, section 6). */
export function makeSoftPasskey() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  const { x, y } = z
    .object({ x: z.string(), y: z.string() })
    .parse(publicKey.export({ format: 'jwk' }))
  // COSE: kty EC2, alg ES256, crv P-256, x, y.
  const head = Buffer.from('a5010203262001215820', 'hex')
  const cose = [head, decode(x), Buffer.from('225820', 'hex'), decode(y)]
  const named = {
    id: encode(id),
    rawId: encode(id),
    type: 'public-key',
    clientExtensionResults: {},
  }
  return {
    id: encode(id),
    create: (asked: Asked, as: SoftSignature) => {
      const key = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, ...cose])
      const data = Buffer.concat([writeHead(as, flags.hasKey), key])
      // CBOR: { fmt: 'none', attStmt: {}, authData: data }
      const map = Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex')
      const attestation = Buffer.concat([map, Buffer.from([0x58, data.length]), data])
      const clientDataJSON = writeClientData('webauthn.create', asked, as)
      const response = { clientDataJSON, attestationObject: encode(attestation) }
      return JSON.stringify({ ...named, response })
    },
    get: (asked: Asked, as: SoftSignature & { readonly userHandle: string }) => {
      const data = writeHead(as, 0)
      const clientDataJSON = writeClientData('webauthn.get', asked, as)
      const hash = createHash('sha256').update(decode(clientDataJSON)).digest()
      const signature = encode(sign('sha256', Buffer.concat([data, hash]), privateKey))
      const { userHandle } = as
      const response = { clientDataJSON, authenticatorData: encode(data), signature, userHandle }
      return JSON.stringify({ ...named, response })
    },
  }
}

function writeHead({ host, counter, isVerified }: SoftSignature, more: number): Buffer {
  const flag = flags.present + (isVerified ? flags.verified : 0) + more
  const end = Buffer.alloc(5)
  end.writeUInt8(flag)
  end.writeUInt32BE(counter, 1)
  return Buffer.concat([createHash('sha256').update(host).digest(), end])
}

function writeClientData(type: string, { challenge }: Asked, { origin }: SoftSignature): string {
  return encode(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })))
}

function encode(bytes: Buffer): string {
  return bytes.toString('base64url')
}

function decode(text: string): Buffer {
  return Buffer.from(text, 'base64url')
}
