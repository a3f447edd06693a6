import { expect } from 'vitest'
import { z } from 'zod'
import { problemSchema } from '../../src/web/api/schemas.ts'
import { openTestSite, origin, type TestSite } from '../../src/web/testing/test-site.ts'
import { openValidatingProxy, type ValidatingProxy } from './validating-proxy.ts'

/** The API behind the validating proxy: everything that is asked goes through it. */
export type ApiSite = TestSite & {
  readonly proxy: ValidatingProxy
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly send: (path: string, init: RequestInit) => Promise<Answer>
  /** Where the sample city is, below the root. */
  readonly city: string
}

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Of JSON; undefined of anything else. */
  readonly json: unknown
}

/** The items of a part of a list, and the cursor of the next. */
export function readList<Item>(answer: Answer, item: z.ZodType<Item>) {
  return z.object({ items: z.array(item), next: z.string().nullable() }).parse(answer.json)
}

/** All parts of a list, one after the other, by their cursors. */
export async function readAll<Item>(
  api: ApiSite,
  path: string,
  item: z.ZodType<Item>,
): Promise<Item[]> {
  const all: Item[] = []
  const sign = path.includes('?') ? '&' : '?'
  for (let cursor: string | null = ''; cursor !== null;) {
    const part = await api.get(`${path}${cursor === '' ? '' : `${sign}cursor=${cursor}`}`)
    const { items, next } = readList(part, item)
    expect(part.headers.get('link') === null).toBe(next === null)
    all.push(...items)
    cursor = next
  }
  return all
}

/** What a problem says. */
export function readProblem(answer: Answer) {
  return problemSchema.parse(answer.json)
}

const root = '/api/v1'

export async function openApiSite(
  options: Parameters<typeof openTestSite>[0] = {},
): Promise<ApiSite> {
  const site = await openTestSite(options)
  const document = await (await site.ask(`${root}/openapi.json`, {})).text()
  const proxy = await openValidatingProxy(document, (request) =>
    Promise.resolve(site.fetch(request)),
  )
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await proxy.send(new Request(`${origin}${root}${path}`, init))
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== ''
    const { status, headers } = response
    return { status, headers, text, json: isJson ? JSON.parse(text) : undefined }
  }
  const get = (path: string, headers = {}) => send(path, { headers })
  return { ...site, proxy, get, send, city: '/governments/tanjung-seruni' }
}
