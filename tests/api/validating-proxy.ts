import { OpenAPIBackend, SetMatchType, type Document } from 'openapi-backend'
import { securityHeaders } from '#server'

/** Passes requests on, and holds every answer (of the ones that fit: the request, too) against the document. */
export type ValidatingProxy = {
  readonly send: (request: Request) => Promise<Response>
  /** Everything in which an answer did not fit the document, in the order in which it came. */
  readonly misfits: string[]
  /** How many answers were held against it, by operation and status. */
  readonly seen: ReadonlyMap<string, number>
}

type Answer = { readonly status: number; readonly headers: Headers; readonly text: string }
type Documented = {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>
  readonly content?: Readonly<Record<string, unknown>>
}

const root = '/api/v1'

/** Of no single answer: those of the site, and those that the document may not name (OpenAPI 3.1, 4.8.17). */
const unnamed = [
  ...Object.keys(securityHeaders),
  'content-type',
  'content-length',
  'content-encoding',
]

const formats = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: (text: string) => URL.canParse(text),
}

export async function openValidatingProxy(
  documentText: string,
  upstream: (request: Request) => Promise<Response>,
): Promise<ValidatingProxy> {
  const backend = new OpenAPIBackend({
    definition: readDefinition(documentText),
    apiRoot: root,
    ajvOpts: { formats },
    // It would hold the document itself against OpenAPI 3.0; the linters know 3.1.
    quick: true,
  })
  await backend.init()
  const misfits: string[] = []
  const seen = new Map<string, number>()
  const send = async (request: Request) => {
    const { method, url } = request
    const sent = request.body === null ? undefined : await request.clone().text()
    const response = await upstream(request)
    const answer = {
      status: response.status,
      headers: response.headers,
      text: await readText(response.clone()),
    }
    const { pathname, searchParams } = new URL(url)
    const asked = { method: method === 'HEAD' ? 'GET' : method, path: pathname }
    const note = (misfit: string) =>
      misfits.push(`${method} ${pathname} ${answer.status}: ${misfit}`)
    const operation = backend.matchOperation({ ...asked, headers: {} })
    if (operation?.operationId === undefined) {
      if (pathname !== `${root}/openapi.json` && ![204, 404, 405].includes(answer.status)) {
        note('no such operation is documented')
      }
      return response
    }
    const { operationId } = operation
    const key = `${operationId} ${answer.status}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
    const documented = readDocumented(operation.responses, answer.status)
    if (documented === undefined) note('a status that is not documented')
    else for (const misfit of judgeShape(answer, documented)) note(misfit)
    const headers = Object.fromEntries(answer.headers)
    const options = { statusCode: answer.status, setMatchType: SetMatchType.Any }
    const faults = [
      ...(backend.validateResponseHeaders(headers, operation, options).errors ?? []),
      ...(isJson(answer) && method !== 'HEAD'
        ? (backend.validateResponse(JSON.parse(answer.text), operation, answer.status).errors ?? [])
        : []),
    ]
    for (const { instancePath, message } of faults) note(`${instancePath} ${message}`)
    if (response.ok) {
      const query = Object.fromEntries(searchParams)
      const whole = { ...asked, query, headers: Object.fromEntries(request.headers), body: sent }
      const { errors } = backend.validateRequest(whole, operation)
      for (const { instancePath, message } of errors ?? []) {
        note(`was taken, but ${instancePath} ${message}`)
      }
    }
    return response
  }
  return { send, misfits, seen }
}

async function readText(response: Response): Promise<string> {
  const encoding = response.headers.get('content-encoding')
  if (response.body === null || (encoding !== 'gzip' && encoding !== 'deflate')) {
    return response.text()
  }
  return new Response(response.body.pipeThrough(new DecompressionStream(encoding))).text()
}

/** The validator looks at `application/json` alone: problems are JSON by another name. */
function readDefinition(text: string): Document {
  return JSON.parse(text, (key, value) =>
    key === 'content' && value['application/problem+json'] !== undefined
      ? { ...value, 'application/json': value['application/problem+json'] }
      : value,
  )
}

function readDocumented(responses: object | undefined, status: number): Documented | undefined {
  const found: Documented | undefined = Reflect.get(responses ?? {}, String(status))
  return found
}

function judgeShape({ status, headers, text }: Answer, documented: Documented): string[] {
  const named = Object.entries(documented.headers ?? {}).map(
    ([name, { required }]) => [name.toLowerCase(), required === true] as const,
  )
  const names = named.map(([name]) => name)
  const missing = named.filter(([name, required]) => required && !headers.has(name))
  const extra = [...headers.keys()].filter((name) => ![...names, ...unnamed].includes(name))
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  const isKnown = documented.content === undefined ? text === '' : type in documented.content
  return [
    ...missing.map(([name]) => `lacks the header ${name}`),
    ...extra.map((name) => `has the header ${name}, which is not documented`),
    ...(isKnown ? [] : [`content of type '${type}', which is not documented`]),
    ...(status >= 400 && type !== 'application/problem+json' ? ['is no problem+json'] : []),
  ]
}

function isJson({ headers, text }: Answer): boolean {
  return text !== '' && /^application\/(problem\+)?json/.test(headers.get('content-type') ?? '')
}
