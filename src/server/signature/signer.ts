import type { Certificate, CertificateFault } from './certificate/certificate.ts'

/** Something that can sign: a key with its certificate, here or at a service. */
export type Signer = {
  /** Whose key it is: one that came with its certificate, or a signing service's. */
  readonly kind: SignerKind
  readonly certificate: Certificate
  /** The certificates above it, as far as they are known. */
  readonly chain: readonly Certificate[]
  /** Signs bytes over their SHA-256: PKCS #1 v1.5 with an RSA key, ECDSA (DER) with one of a curve. */
  readonly sign: (bytes: Uint8Array) => Promise<SignAnswer>
}

/** A signer that is ready, or why there is none. */
export type OpenedSigner =
  | { readonly ok: true; readonly signer: Signer }
  | { readonly ok: false; readonly fault: SignFault }

/** Opens a signer for signing at a time. */
export type SignerOpener = (at: Date) => Promise<OpenedSigner>

export type SignerKind = 'own-certificate' | 'remote'

export type SignAnswer =
  | { readonly ok: true; readonly signature: Uint8Array }
  | { readonly ok: false; readonly fault: SignFault }

/** Why there is no signature. Words are the page's. */
export type SignFault =
  | CertificateFault
  /** By a list of its issuer, or as the service says, which names no day. */
  | { readonly code: 'certificate-revoked'; readonly on?: Date }
  | { readonly code: KeyFileFault }
  | { readonly code: ServiceFault }
  /** The file is none that our printer makes, or is signed already. */
  | { readonly code: 'document-not-signable' }
  /** Too many documents are being printed, or this one takes too long. */
  | { readonly code: 'printer-busy' }

export type KeyFileFault =
  | 'key-file-missing'
  /** Not a PKCS#12 file, or a broken one. */
  | 'key-file-unreadable'
  | 'key-file-too-large'
  | 'key-file-wrong-passphrase'
  /** RC2 and others that nobody should use any more, or one that came later. */
  | 'key-file-unknown-cipher'
  /** No key, or no certificate of that key. */
  | 'key-file-incomplete'

export type ServiceFault =
  | 'service-unreachable'
  | 'service-too-slow'
  /** It does not know us, or the PIN is wrong. */
  | 'service-refused'
  | 'service-answer-unreadable'
  /** None of its keys can be used. */
  | 'service-no-credential'
  /** It may have signed, but its answer was lost and it does not repeat it. */
  | 'service-answer-lost'
