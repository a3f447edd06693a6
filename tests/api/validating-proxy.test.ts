import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, origin, type TestSite } from '../../src/web/testing/test-site.ts'
import { openValidatingProxy } from './validating-proxy.ts'

let site: TestSite
let document: string
beforeAll(async () => {
  site = await openTestSite({ isEmpty: true })
  document = await (await site.ask('/api/v1/openapi.json', {})).text()
})
afterAll(() => site.close())

/** What the proxy says of an answer that was changed on its way. */
async function misfitsOf(lie: (honest: Response, text: string) => Response): Promise<string[]> {
  const proxy = await openValidatingProxy(document, async (request) => {
    const honest = await site.fetch(request)
    return lie(honest, await honest.clone().text())
  })
  await proxy.send(new Request(`${origin}/api/v1/governments`))
  return proxy.misfits
}

test('an honest answer fits', async () => {
  expect(await misfitsOf((honest) => honest)).toEqual([])
})

test.each([
  [
    'a status',
    (honest: Response) => new Response(honest.body, { ...readInit(honest), status: 202 }),
  ],
  [
    'a field',
    (honest: Response) => Response.json({ items: [], next: null, more: 1 }, readInit(honest)),
  ],
  ['a value', (honest: Response) => Response.json({ items: [{}], next: 5 }, readInit(honest))],
  [
    'a header',
    (honest: Response, text: string) => {
      const headers = new Headers(honest.headers)
      headers.set('x-secret', '1')
      return new Response(text, { headers })
    },
  ],
  [
    'a header left out',
    (honest: Response, text: string) => {
      const headers = new Headers(honest.headers)
      headers.delete('etag')
      return new Response(text, { headers })
    },
  ],
  [
    'a type',
    (honest: Response, text: string) => {
      const headers = new Headers(honest.headers)
      headers.set('content-type', 'text/html')
      return new Response(text, { headers })
    },
  ],
  [
    'an error that is no problem',
    (honest: Response) =>
      Response.json({ error: 'no' }, { ...readInit(honest), status: 404, statusText: '' }),
  ],
])('%s that is not in the document is told', async (_, lie) => {
  expect(await misfitsOf(lie)).not.toEqual([])
})

test('so is a request that is taken although the document forbids it', async () => {
  const proxy = await openValidatingProxy(document, () =>
    Promise.resolve(site.fetch(new Request(`${origin}/api/v1/governments`))),
  )
  await proxy.send(new Request(`${origin}/api/v1/governments?surprise=1`))
  expect(proxy.misfits).not.toEqual([])
})

function readInit({ headers, status }: Response): ResponseInit {
  return { headers, status }
}
