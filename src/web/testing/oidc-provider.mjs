// For tests: a real OpenID provider. It tells its port, and lets in whomever the last message names
// without asking for more; an empty name is somebody who cancels.
import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

let subject = ''
process.on('message', (name) => {
  subject = name
  process.send('heard')
})

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  const provider = new Provider(`http://localhost:${port}`, settings())
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url.startsWith('/in/')) return answer(request, response)
    const said = subject === '' ? { error: 'access_denied' } : { login: { accountId: subject } }
    return provider.interactionFinished(request, response, said, { mergeWithLastSubmission: false })
  })
  process.send({ port })
})

function settings() {
  return {
    clients: [
      {
        client_id: 'tatalaksana',
        client_secret: 'rahasia-antara-kita-berdua-saja',
        redirect_uris: ['http://localhost:8080/sign-in/sso/back'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['a key for tests'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/in/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    loadExistingGrant: async ({ oidc }) => {
      const { accountId } = oidc.session
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  }
}
