/** A browser without a screen: keeps cookies and the token of the last form that it saw. */
export type Visitor = {
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Page>
  /** Posts a form with the token that the visitor has; `headers` may change or leave out things. */
  readonly post: (path: string, fields: Fields, headers?: PostHeaders) => Promise<Page>
  /** Puts JSON. */
  readonly put: (path: string, json: string) => Promise<Page>
  /** Posts a multipart form as it is. A body that is no FormData names its type in `headers`. */
  readonly upload: (path: string, body: UploadBody, headers?: PostHeaders) => Promise<Page>
  readonly token: () => string
}

export type UploadBody = FormData | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>

export type Page = {
  readonly status: number
  readonly text: string
  /** The same as it came, for files. */
  readonly bytes: Uint8Array
  readonly headers: Headers
  /** Where a redirect leads. */
  readonly location: string
}

type Fields = Readonly<Record<string, string>> | URLSearchParams | string
type PostHeaders = Readonly<Record<string, string>>

export function createVisitor(
  origin: string,
  send: (request: Request) => Promise<Response>,
): Visitor {
  const cookies = new Map<string, string>()
  let token = ''
  const ask = async (path: string, init: RequestInit): Promise<Page> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await send(new Request(`${origin}${path}`, { ...init, headers }))
    keepCookies(cookies, response)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    token = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? token
    const location = response.headers.get('location') ?? ''
    return { status: response.status, text, bytes, headers: response.headers, location }
  }
  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields, headers = {}) => {
      const body = typeof fields === 'string' ? fields : withToken(fields, token)
      const type = 'application/x-www-form-urlencoded'
      const sent = { 'content-type': type, origin, ...headers }
      return ask(path, { method: 'POST', body, headers: sent })
    },
    put: (path, json) => {
      const headers = { 'content-type': 'application/json', origin }
      return ask(path, { method: 'PUT', body: json, headers })
    },
    upload: async (path, body, headers = {}) => {
      // As a browser sends it: bytes with their type.
      const form = new Request(origin, { method: 'POST', body, ...streamed })
      const type = form.headers.get('content-type') ?? ''
      const sent = body instanceof FormData ? await form.bytes() : body
      const all = { ...(type === '' ? {} : { 'content-type': type }), origin, ...headers }
      return ask(path, { method: 'POST', body: sent, ...streamed, headers: all })
    },
    token: () => token,
  }
}

/** Node wants this said of bodies that are streams. */
const streamed = { duplex: 'half' }

function withToken(fields: Exclude<Fields, string>, token: string): string {
  const form = new URLSearchParams(fields)
  if (!form.has('csrf')) form.set('csrf', token)
  return form.toString()
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') cookies.delete(name)
    else cookies.set(name, value)
  }
}
