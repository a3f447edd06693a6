import { createHash, verify } from 'node:crypto'
import { z } from 'zod'
import {
  findCertificateFault,
  readCertificate,
  type Certificate,
} from '../certificate/certificate.ts'
import { oids } from '../der/oids.ts'
import type { OpenedSigner, ServiceFault, SignAnswer, SignFault } from '../signer.ts'
import { callService, type ServiceAnswer, type SigningService } from './call-service.ts'

export type ServiceAccount = SigningService & {
  /** Absent: the first of the account's that can sign. */
  readonly credentialId?: string
  /** Where the service asks for one. */
  readonly pin?: string
}

const mostCredentials = 20

/**
 * Finds the account's key at a signing service (CSC API v2: credentials/list, credentials/info) and
 * gives a signer that has it sign there (credentials/authorize, signatures/signHash).
 */
export async function openServiceSigner(account: ServiceAccount, at: Date): Promise<OpenedSigner> {
  const listed = await listCredentials(account)
  if (!listed.ok) return { ok: false, fault: { code: listed.code } }
  let fault: SignFault = { code: 'service-no-credential' }
  for (const credentialId of listed.answer.credentialIDs.slice(0, mostCredentials)) {
    const opened = await openCredential(account, credentialId, at)
    if (opened.ok) return opened
    fault = opened.fault
  }
  return { ok: false, fault }
}

const credentialList = z.object({ credentialIDs: z.array(z.string()) })

function listCredentials(
  account: ServiceAccount,
): Promise<ServiceAnswer<z.infer<typeof credentialList>>> {
  const { credentialId } = account
  if (credentialId !== undefined) {
    return Promise.resolve({ ok: true, answer: { credentialIDs: [credentialId] } })
  }
  return callService(account, { path: 'credentials/list', input: {}, answer: credentialList })
}

const credentialInfo = z.object({
  key: z.object({ status: z.string() }),
  cert: z.object({ status: z.string().optional(), certificates: z.array(z.base64()).min(1) }),
})

async function openCredential(
  account: ServiceAccount,
  credentialId: string,
  at: Date,
): Promise<OpenedSigner> {
  const input = { credentialID: credentialId, certificates: 'chain', authInfo: true }
  const called = await callService(account, {
    path: 'credentials/info',
    input,
    answer: credentialInfo,
  })
  if (!called.ok) return { ok: false, fault: { code: called.code } }
  const { key, cert } = called.answer
  const read = cert.certificates.map((text) => readCertificate(Buffer.from(text, 'base64')))
  const [certificate, ...chain] = read.filter((one) => one !== undefined)
  if (certificate === undefined || read[0] === undefined) {
    return { ok: false, fault: { code: 'service-answer-unreadable' } }
  }
  const usable = key.status === 'enabled' && (cert.status ?? 'valid') === 'valid'
  if (cert.status === 'revoked') return { ok: false, fault: { code: 'certificate-revoked' } }
  const fault = findCertificateFault(certificate, at)
  if (fault !== undefined) return { ok: false, fault }
  if (!usable) return { ok: false, fault: { code: 'service-no-credential' } }
  const credential = { account, credentialId, certificate }
  const sign = (bytes: Uint8Array) => signAtService(credential, bytes)
  return { ok: true, signer: { kind: 'remote', certificate, chain, sign } }
}

type Credential = {
  readonly account: ServiceAccount
  readonly credentialId: string
  readonly certificate: Certificate
}

const authorization = z.object({ SAD: z.string().min(1) })
const signatures = z.object({ signatures: z.array(z.base64()).length(1) })

/**
 * Authorises one signature of one hash and has it made. Where its answer is lost the same
 * authorisation is shown once more: it is good for one signature, so the service cannot sign twice
 * by it; a service that does not repeat its answer refuses, and that is told.
 */
async function signAtService(credential: Credential, bytes: Uint8Array): Promise<SignAnswer> {
  const { account, credentialId, certificate } = credential
  const hash = createHash('sha256').update(bytes).digest('base64')
  const what = { credentialID: credentialId, hashes: [hash], hashAlgorithmOID: oids.sha256 }
  const { pin } = account
  const authorized = await callService(account, {
    path: 'credentials/authorize',
    input: {
      ...what,
      numSignatures: 1,
      ...(pin === undefined ? {} : { authData: [{ id: 'PIN', value: pin }] }),
    },
    answer: authorization,
  })
  if (!authorized.ok) return refuse(authorized.code)
  const { SAD } = authorized.answer
  const signAlgo =
    certificate.x509.publicKey.asymmetricKeyType === 'rsa'
      ? oids.rsaWithSha256
      : oids.ecdsaWithSha256
  const call = {
    path: 'signatures/signHash',
    input: { ...what, SAD, signAlgo, operationMode: 'S' },
    answer: signatures,
  }
  const first = await callService(account, call)
  const signed = !first.ok && first.lost ? await callService(account, call) : first
  if (signed.ok) return checkSignature(bytes, certificate, signed.answer.signatures[0] ?? '')
  const lost = signed !== first && signed.code === 'service-refused'
  return refuse(lost ? 'service-answer-lost' : signed.code)
}

function refuse(code: ServiceFault): SignAnswer {
  return { ok: false, fault: { code } }
}

/** A signature that does not fit the certificate would make a document that nobody can verify. */
function checkSignature(bytes: Uint8Array, { x509 }: Certificate, text: string): SignAnswer {
  const signature = Buffer.from(text, 'base64')
  return verify('sha256', bytes, x509.publicKey, signature)
    ? { ok: true, signature }
    : refuse('service-answer-unreadable')
}
