import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'

/** Whom a provider means: its own name, and its name of the person. */
export type Identity = { readonly issuer: string; readonly subject: string }

/** What a browser keeps while its person is at the provider. */
export type Checks = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** A provider of single sign-on by OpenID Connect: authorization code with PKCE, state and nonce. */
export type IdentityProvider = {
  /** Where to send the person, who comes back to `returnTo`. Throws where the provider does not answer. */
  readonly begin: (returnTo: string) => Promise<{ readonly url: string; readonly checks: Checks }>
  /** Who came back to the address; throws where the provider refused or the answer is not ours. */
  readonly finish: (address: URL, checks: Checks) => Promise<Identity>
}

type Settings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Reads OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: all, or none for no single sign-on. */
export function readIdentityProvider(
  env: Readonly<Record<string, string | undefined>>,
): IdentityProvider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  const given = [issuer, clientId, clientSecret].filter((one) => one !== undefined && one !== '')
  if (given.length === 0) return undefined
  if (!issuer || !clientId || !clientSecret) {
    throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all')
  }
  if (!URL.canParse(issuer) || !isSafe(new URL(issuer))) {
    throw new Error(`invalid OIDC_ISSUER '${issuer}': expected https://…`)
  }
  return makeIdentityProvider({ issuer, clientId, clientSecret })
}

/** Over plain http only on this machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isNear(hostname))
}

function isNear(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

const scope = 'openid'
const patienceSeconds = 10

function makeIdentityProvider(settings: Settings): IdentityProvider {
  let known: Promise<Configuration> | undefined
  const getProvider = () => {
    known ??= discover(settings)
    known.catch(() => (known = undefined)) // asked again by the next who wants in
    return known
  }
  return {
    begin: async (returnTo) => {
      const checks = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      }
      const { href } = buildAuthorizationUrl(await getProvider(), {
        scope,
        redirect_uri: returnTo,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      })
      return { url: href, checks }
    },
    finish: async (address, { state, nonce, verifier }) => {
      const tokens = await authorizationCodeGrant(await getProvider(), address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (claims === undefined) throw new Error('the provider gave no ID token')
      return { issuer: claims.iss, subject: claims.sub }
    },
  }
}

function discover({ issuer, clientId, clientSecret }: Settings): Promise<Configuration> {
  const url = new URL(issuer)
  const execute = url.protocol === 'http:' ? [allowInsecureRequests] : []
  const options = { execute, timeout: patienceSeconds }
  return discovery(url, clientId, clientSecret, undefined, options)
}
