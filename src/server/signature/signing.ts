import { readFile, stat } from 'node:fs/promises'
import { readRevocationLists, type RevocationList } from './certificate/revocation-list.ts'
import { readTrustAnchors, type TrustAnchors } from './certificate/trust.ts'
import { openP12Signer } from './p12/p12-signer.ts'
import { openServiceSigner } from './remote/service-signer.ts'
import type { SignerOpener } from './signer.ts'

/** What the operator has set up for signing. */
export type Signing = {
  /** Of certified providers; none: nothing is called certified. */
  readonly anchors: TrustAnchors
  /** Gives the lists of revoked certificates, read anew where their file has changed. */
  readonly getRevocationLists: () => Promise<readonly RevocationList[]>
  /** The operator's own signer; absent: each signing brings its key file. */
  readonly openSigner?: SignerOpener
}

type Environment = Readonly<Record<string, string | undefined>>

const serviceTimeoutMs = 15_000

/**
 * Reads the operator's settings. Secrets stand in files, which are read anew for each signing; what
 * is wrong with the settings throws, in words for the operator.
 *
 * - `SIGNING_TRUST_ANCHORS_FILE`: PEM file with the certificates of certified providers
 * - `SIGNING_CRL_FILE`: lists of revoked certificates, PEM or DER; those who issue them sign them
 * - `SIGNING_P12_FILE`, `SIGNING_P12_PASSPHRASE_FILE`: a key file, or
 * - `SIGNING_SERVICE_URL`, `SIGNING_SERVICE_TOKEN_FILE` and where needed `SIGNING_SERVICE_PIN_FILE`,
 *   `SIGNING_SERVICE_CREDENTIAL`: a service that speaks the CSC API v2
 */
export async function readSigning(env: Environment): Promise<Signing> {
  const common = {
    anchors: await readAnchors(env['SIGNING_TRUST_ANCHORS_FILE']),
    getRevocationLists: await revocationListKeeper(env['SIGNING_CRL_FILE']),
  }
  const keyFile = env['SIGNING_P12_FILE']
  const serviceUrl = env['SIGNING_SERVICE_URL']
  if (keyFile !== undefined && serviceUrl !== undefined) {
    throw new Error('SIGNING_P12_FILE and SIGNING_SERVICE_URL are both set: choose one')
  }
  if (keyFile !== undefined) return { ...common, openSigner: await keyFileOpener(env, keyFile) }
  if (serviceUrl !== undefined)
    return { ...common, openSigner: await serviceOpener(env, serviceUrl) }
  return common
}

async function readAnchors(file: string | undefined): Promise<TrustAnchors> {
  if (file === undefined) return []
  const anchors = readTrustAnchors((await readNamed('SIGNING_TRUST_ANCHORS_FILE', file)).toString())
  if (anchors === undefined) {
    throw new Error(`SIGNING_TRUST_ANCHORS_FILE: '${file}' holds something that is no certificate`)
  }
  return anchors
}

/** Issuers write new lists daily or weekly, and the program should not have to be started anew for them. */
async function revocationListKeeper(
  file: string | undefined,
): Promise<Signing['getRevocationLists']> {
  if (file === undefined) return () => Promise.resolve([])
  const name = 'SIGNING_CRL_FILE'
  let kept: { readonly version: string; readonly lists: readonly RevocationList[] } | undefined
  const read = async () => {
    const { mtimeMs, size } = await statNamed(name, file)
    const version = `${mtimeMs} ${size}`
    if (kept?.version === version) return kept.lists
    const lists = readRevocationLists(await readNamed(name, file))
    if (lists === undefined) {
      throw new Error(`${name}: '${file}' holds something that is no list of revoked certificates`)
    }
    kept = { version, lists }
    return lists
  }
  await read()
  return read
}

async function keyFileOpener(env: Environment, file: string): Promise<SignerOpener> {
  const passphraseFile = required(env, 'SIGNING_P12_PASSPHRASE_FILE')
  const read = async () => ({
    bytes: await readNamed('SIGNING_P12_FILE', file),
    passphrase: await readSecret('SIGNING_P12_PASSPHRASE_FILE', passphraseFile),
  })
  await read() // both are there
  return async (at) => openP12Signer(await read(), at)
}

async function serviceOpener(env: Environment, address: string): Promise<SignerOpener> {
  const url = readServiceUrl(address)
  const tokenFile = required(env, 'SIGNING_SERVICE_TOKEN_FILE')
  const pinFile = env['SIGNING_SERVICE_PIN_FILE']
  const credentialId = env['SIGNING_SERVICE_CREDENTIAL']
  const read = async () => ({
    url,
    timeoutMs: serviceTimeoutMs,
    token: await readSecret('SIGNING_SERVICE_TOKEN_FILE', tokenFile),
    ...(pinFile && { pin: await readSecret('SIGNING_SERVICE_PIN_FILE', pinFile) }),
    ...(credentialId && { credentialId }),
  })
  await read()
  return async (at) => openServiceSigner(await read(), at)
}

/** Token and PIN go over the line: only encrypted, but to this machine itself. */
function readServiceUrl(address: string): string {
  const url = URL.parse(address)
  const isHere = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1'
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere)) {
    return url.href.replace(/\/+$/, '')
  }
  throw new Error(`SIGNING_SERVICE_URL: expected an address with https, found '${address}'`)
}

function required(env: Environment, name: string): string {
  const value = env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set, but needed`)
  return value
}

async function readNamed(name: string, file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => cannotRead(name, file, cause))
}

function statNamed(name: string, file: string) {
  return stat(file).catch((cause: unknown) => cannotRead(name, file, cause))
}

function cannotRead(name: string, file: string, cause: unknown): never {
  throw new Error(`${name}: cannot read '${file}'`, { cause })
}

/** The file's first line. */
async function readSecret(name: string, file: string): Promise<string> {
  return (await readNamed(name, file)).toString('utf8').split(/\r?\n/)[0] ?? ''
}
