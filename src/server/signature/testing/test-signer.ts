import type { Signer } from '../signer.ts'
import { opensslList } from './openssl-list.ts'
import { asPem, issue, issueChain, signerOf } from './test-certificates.ts'

/** For tests: a signer with a key made on the spot, for whom nobody vouches but he himself. */
export function makeTestSigner(name: string): Signer {
  return signerOf(issue({ name }))
}

/** For tests: a signer for whom an anchor (PEM) vouches, and the list by which openssl revokes him. */
export function makeRevocableSigner() {
  const { root, middle, head } = issueChain()
  const day = 86_400_000
  const listRevoking = (on: Date) =>
    opensslList(middle, {
      revoked: [{ certificate: head.certificate, on }],
      madeAt: new Date(Date.now() - day),
      nextAt: new Date(Date.now() + 30 * day),
    })
  return {
    signer: signerOf(head, middle.certificate),
    anchor: asPem(root.certificate),
    listRevoking,
  }
}
