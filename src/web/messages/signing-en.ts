import type { signingId } from './signing-id.ts'

/** The words of signing an official document, in English. */
export const signingEn: typeof signingId = {
  title: 'Sign electronically',
  what: 'What is signed',
  once: 'The document is printed from the ratified content, with a stamp and a QR code where one signs. Once recorded, the signature cannot be undone or made again.',
  ratifiedOn: 'Ratified on',
  effectiveOn: 'In force from',
  official: 'Official named in the document',
  withWhat: 'With which certificate',
  whose: 'Choose a certificate',
  operator: 'The certificate that the operator has set up',
  brought: 'A key file of one’s own',
  file: 'PKCS#12 key file (.p12, .pfx)',
  fileHint: 'Used this once only. Neither the file nor its passphrase is kept.',
  passphrase: 'Passphrase of the key file',
  certifiedIf:
    'A signature with a key file is called certified only if a certified provider (PSrE) known here has issued its certificate. Look at the certificate to find out before signing.',
  neverCertified:
    'The operator has named no certified provider (PSrE), so this signature will not be called certified.',
  submit: 'Sign',
  check: 'Only look at the certificate',
  checked: 'This certificate can be used. Nothing has been signed; choose the file again to sign.',
  subject: 'Issued to',
  validTo: 'Valid until',
  willBeCertified: 'The signature will be called certified.',
  willNotBeCertified: 'The signature will not be called certified.',
  signedTitle: 'Electronically signed document',
  done: 'The document is signed and recorded.',
  pressedBy: 'Done by',
  documentHash: 'Fingerprint of the document (SHA-256)',
  download: 'Download the signed document (PDF)',
  signedBy: (name, when) => `Signed by ${name}, ${when}.`,
}
