import type { Certificate } from './certificate.ts'
import { isListBy, serialOf, type RevocationList } from './revocation-list.ts'
import { findIssuer, longestChain, type TrustAnchors } from './trust.ts'

/**
 * What the lists at hand say of a certificate and those above it.
 * - `revoked`: one of them is on a list
 * - `not-listed`: the certificate is not on a list of its issuer that is still current
 * - `unknown`: there is no such list
 */
export type Revocation =
  | { readonly kind: 'revoked'; readonly on: Date }
  | { readonly kind: 'not-listed'; readonly asOf: Date }
  | { readonly kind: 'unknown' }

export type RevocationSources = {
  readonly anchors: TrustAnchors
  readonly lists: readonly RevocationList[]
  readonly now: Date
}

/**
 * Looks a certificate up in the lists that its issuer has signed, and each above it likewise; `others`
 * are those that came with it. A list from the future is not used. One that is overdue still revokes,
 * but no longer tells that something is not revoked.
 */
export function findRevocation(
  certificate: Certificate,
  others: readonly Certificate[],
  { anchors, lists, now }: RevocationSources,
): Revocation {
  const known = [...anchors, ...others]
  let own: Revocation | undefined
  let link = certificate
  for (let length = 0; length < longestChain && lists.length > 0; length += 1) {
    const issuer = findIssuer(link, known)
    if (issuer === undefined || issuer.fingerprint === link.fingerprint) break
    const found = lookUp(link, listsOf(link, issuer, lists), now)
    if (found.kind === 'revoked') return found
    own ??= found
    link = issuer
  }
  return own ?? { kind: 'unknown' }
}

function listsOf(
  { issuer }: Certificate,
  by: Certificate,
  lists: readonly RevocationList[],
): readonly RevocationList[] {
  return lists.filter((list) => list.issuer.equals(issuer.whole) && isListBy(list, by))
}

function lookUp({ serial }: Certificate, lists: readonly RevocationList[], now: Date): Revocation {
  const made = lists.filter(({ madeAt }) => madeAt <= now)
  const on = made.map(({ revoked }) => revoked.get(serialOf(serial))).find((date) => date)
  if (on !== undefined) return { kind: 'revoked', on }
  const current = made.filter(
    ({ isPart, nextAt }) => !isPart && (nextAt === undefined || now <= nextAt),
  )
  const [latest] = current.toSorted((one, other) => Number(other.madeAt) - Number(one.madeAt))
  return latest === undefined ? { kind: 'unknown' } : { kind: 'not-listed', asOf: latest.madeAt }
}
