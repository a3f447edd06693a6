import type { signatureId } from './signature-id.ts'

/** The words of signing and verifying, in English. */
export const signatureEn: typeof signatureId = {
  title: 'Verify a signed document',
  lead: 'Choose a PDF file that was signed electronically. Anyone may verify; the file is not kept.',
  file: 'PDF file',
  accepted: (megabytes) => `One PDF file, ${megabytes} MB at most.`,
  submit: 'Verify',
  again: 'Verify another file',
  fileMissing: 'Choose one PDF file.',
  fileTooLarge: (megabytes) => `The file broke off on its way or is larger than ${megabytes} MB.`,
  result: 'Result',
  of: (name) => `File: ${name}`,
  standings: {
    certified: {
      title: 'The signature is intact and certified',
      text: 'The document has not changed since it was signed, and a certified provider (PSrE) vouches for who signed.',
    },
    uncertified: {
      title: 'The signature is intact, but not certified',
      text: 'The document has not changed since it was signed. No certified provider (PSrE) known here vouches for who signed.',
    },
    none: {
      title: 'The signature cannot be trusted',
      text: 'Do not rely on this document before asking its issuer whether it is genuine.',
    },
    unsigned: {
      title: 'There is no electronic signature',
      text: 'This file was not signed electronically, or is no whole PDF.',
    },
  },
  problems: {
    'not-a-pdf': 'This file is no PDF.',
    'not-signed': 'There is no signature in this PDF.',
    'too-many-signatures': 'It has too many signatures to be verified.',
    'changed-after-signing': 'The file was changed after signing: something was appended.',
    'byte-range-broken': 'The signature does not cover the whole document.',
    'signature-unreadable': 'The signature cannot be read.',
    'content-changed': 'The document was changed after signing.',
    'signature-wrong': 'The signature was not made with the key of its certificate.',
    'certificate-exchanged': 'The certificate is not the one that the signature names.',
    'algorithm-unsafe': 'The signature was made in a way that is no longer safe.',
    'certificate-expired': 'The certificate had expired when the document was signed.',
    'certificate-not-yet-valid': 'The certificate was not valid yet when the document was signed.',
    'certificate-unfit':
      'The certificate is not meant for signing documents, or its key is too weak.',
    'certificate-revoked':
      'Its issuer had revoked the certificate by the time that the signer tells.',
  },
  signatures: 'Signatures in the file',
  signature: (number) => `Signature ${number}`,
  signer: 'Signed by',
  issuer: 'Issuer of the certificate',
  claimedAt: 'Time as the signer tells it',
  fingerprint: 'Fingerprint of the certificate (SHA-256)',
  certified: 'Certified',
  uncertified: 'Not certified',
  assurance: 'Assurance of identity',
  addedLater: 'Something was added to the file after this signature.',
  known: 'Recorded as an official document',
  knownText: 'This file is exactly the document that was recorded when it was signed.',
  unknown: 'Not recorded here',
  unknownText:
    'No document here is exactly the same. The file may have been changed, saved anew, or come from another system.',
  government: 'Government',
  unit: 'Office',
  sopTitle: 'Title of the SOP',
  number: 'Number',
  revision: 'Revision',
  signedAt: 'Signed',
  limits: 'What cannot be verified: whether the time that the signer tells is right.',
  revocation: 'Revocation of the certificate',
  revocations: {
    unknown: 'Not verified: there is no list of revoked certificates of its issuer here.',
    'not-listed': (when) =>
      `Not on the list of revoked certificates that its issuer made on ${when}.`,
    revoked: (when) => `Revoked by its issuer on ${when}.`,
  },
  claimsOlder:
    'As the signer tells it, the document was signed before the certificate was revoked. Nobody bears witness to that time, so nobody vouches for who signed.',
  faultOn: (when) => `Date: ${when}.`,
  alreadySigned: (name, when) => `Signed by ${name}, ${when}.`,
  beingSigned: (name, when) =>
    `${name} is signing it right now. If that broke off, try again after ${when}.`,
  faults: {
    'certificate-expired': 'The certificate has expired.',
    'certificate-not-yet-valid': 'The certificate is not valid yet.',
    'certificate-revoked': 'Its issuer has revoked the certificate.',
    'certificate-unfit':
      'The certificate is not meant for signing documents, or its key is too weak.',
    'key-file-missing': 'Choose a key file.',
    'key-file-unreadable': 'The key file is broken or no PKCS#12 file (.p12, .pfx).',
    'key-file-too-large': 'The key file is too large.',
    'key-file-wrong-passphrase': 'The passphrase of the key file is wrong.',
    'key-file-unknown-cipher':
      'The key file uses a cipher that is not supported. Export it again with AES.',
    'key-file-incomplete': 'The key file does not hold a key together with its certificate.',
    'service-unreachable': 'The signing service cannot be reached. Try again later.',
    'service-too-slow': 'The signing service takes too long to answer. Try again later.',
    'service-refused': 'The signing service refuses: it does not accept the account or the PIN.',
    'service-answer-unreadable': 'The answer of the signing service is of no use.',
    'service-no-credential': 'The account at the signing service has no key that can be used.',
    'service-answer-lost':
      'The service has signed, but its answer was lost. Try again; a new authorisation will be asked for.',
    'document-not-signable': 'This document cannot be signed; print it anew and try again.',
    'printer-busy': 'The printer is busy. Wait a moment and try again.',
  },
}
