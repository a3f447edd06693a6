import type { Signer } from '../signer.ts'
import { issue, signerOf } from './test-certificates.ts'

/** For tests: a signer with a key made on the spot, for whom nobody vouches but he himself. */
export function makeTestSigner(name: string): Signer {
  return signerOf(issue({ name }))
}
