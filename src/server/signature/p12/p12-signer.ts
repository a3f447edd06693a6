import { sign } from 'node:crypto'
import { findCertificateFault } from '../certificate/certificate.ts'
import type { OpenedSigner } from '../signer.ts'
import { readP12 } from './read-p12.ts'

/** Opens a key file for signing at a time. The key lives as long as the signer does, and nowhere else. */
export async function openP12Signer(
  file: { readonly bytes: Uint8Array; readonly passphrase: string },
  at: Date,
): Promise<OpenedSigner> {
  const read = await readP12(file.bytes, file.passphrase)
  if (typeof read === 'string') return { ok: false, fault: { code: read } }
  const { key, certificate, chain } = read
  const fault = findCertificateFault(certificate, at)
  if (fault !== undefined) return { ok: false, fault }
  return {
    ok: true,
    signer: {
      kind: 'own-certificate',
      certificate,
      chain,
      sign: (bytes) => Promise.resolve({ ok: true, signature: sign('sha256', bytes, key) }),
    },
  }
}
