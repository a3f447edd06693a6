import { z, type RouteConfig } from '@hono/zod-openapi'
import { problemStatus, type ProblemCode } from '../answer/problem.ts'
import { problemSchema } from '../schemas.ts'

type Header = {
  readonly description: string
  readonly schema: { readonly type: 'string' | 'integer' }
  readonly required?: true
}

const text = (description: string): Header => ({ description, schema: { type: 'string' } })
const always = (header: Header): Header => ({ ...header, required: true })

const rate = {
  RateLimit: always(text('How many requests remain at once (r), until the quota is full (t, s).')),
  'RateLimit-Policy': always(
    text('Requests at once (q), and in how many seconds they return (w).'),
  ),
}
const open = { 'Access-Control-Allow-Origin': text('*: pages of any site may read.') }
const opened = {
  ...open,
  'Access-Control-Expose-Headers': text('Headers that pages of other sites may read.'),
}
const kept = {
  ...rate,
  ...opened,
  ETag: always(text('Tag of this very answer, for If-None-Match.')),
  'Cache-Control': always(text('How long it may be kept.')),
  Vary: always(text('Request headers by which answers differ.')),
  'Last-Modified': text(
    'Of an SOP: when it was published or ended. Services and lists have none: use ETag.',
  ),
}

const problemHeaders = {
  ...rate,
  ...opened,
  'Cache-Control': always(text('Problems are not kept.')),
  'Content-Language': always(text('Language of the words: id or en.')),
  Vary: always(text('Request headers by which answers differ.')),
}

const moreOf: Partial<Record<ProblemCode, Readonly<Record<string, Header>>>> = {
  'key-refused': { 'WWW-Authenticate': always(text('Bearer.')) },
  'too-many': {
    'Retry-After': always({ description: 'Seconds to wait.', schema: { type: 'integer' } }),
  },
  'too-slow': { Connection: text('close') },
}

/** What problems can have these codes, as answers by status. */
function problems(codes: readonly ProblemCode[]): RouteConfig['responses'] {
  const byStatus = Map.groupBy(codes, (code) => problemStatus[code])
  const answers = [...byStatus].map(([status, group]) => [
    status,
    {
      description: `Problem: ${group.join(', ')}.`,
      headers: Object.assign({}, problemHeaders, ...group.map((code) => moreOf[code] ?? {})),
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  ])
  return Object.fromEntries(answers)
}

const everywhere: readonly ProblemCode[] = ['bad-query', 'changed-meanwhile', 'too-many', 'broken']

/** Answers of an operation that gives one thing for everybody. */
export function answersOfOne(description: string, schema: z.ZodType): RouteConfig['responses'] {
  return {
    200: { description, headers: kept, content: { 'application/json': { schema } } },
    304: { description: 'What the client has is still so.', headers: kept },
    ...problems([...everywhere, 'not-found', 'not-acceptable']),
  }
}

const linked = {
  ...kept,
  Link: text('Address of the next part (rel="next").'),
  'Content-Disposition': text('Of a sheet: name of its file.'),
}

/** Answers of an operation that gives a part of a list; `columns`: those of its sheet. */
export function answersOfList(description: string, schema: z.ZodType): RouteConfig['responses'] {
  return {
    200: {
      description,
      headers: linked,
      content: { 'application/json': { schema }, 'text/csv': sheet },
    },
    304: { description: 'What the client has is still so.', headers: linked },
    ...problems([...everywhere, 'not-found', 'not-acceptable']),
  }
}

/** The same as a sheet alone. */
export function answersOfSheet(description: string): RouteConfig['responses'] {
  return {
    200: {
      description,
      headers: linked,
      content: { 'text/csv': sheet },
    },
    304: { description: 'What the client has is still so.', headers: linked },
    ...problems([...everywhere, 'not-found']),
  }
}

const sheet = {
  schema: z.string().openapi({
    description: 'RFC 4180 in UTF-8 with a byte order mark; the first line names the columns.',
  }),
}

const writing: readonly ProblemCode[] = [
  'bad-query',
  'bad-body',
  'key-refused',
  'not-allowed',
  'not-found',
  'not-acceptable',
  'too-slow',
  'conflict',
  'too-large',
  'wrong-type',
  'invalid-content',
  'too-many',
  'broken',
]

type Written = {
  readonly status: 200 | 201
  readonly description: string
  readonly schema: z.ZodType
  readonly headers?: Readonly<Record<string, Header>>
  readonly more?: readonly ProblemCode[]
}

/** Answers of an operation for which a key is asked. */
export function answersWithKey(written: Written): RouteConfig['responses'] {
  const { status, description, schema, headers = {}, more = [] } = written
  return {
    [status]: {
      description,
      headers: {
        ...rate,
        ETag: always(text('Version of the draft, for If-Match.')),
        'Cache-Control': always(text('Drafts are not kept.')),
        Vary: text('Request headers by which answers differ.'),
        ...headers,
      },
      content: { 'application/json': { schema } },
    },
    ...problems([...writing, ...more]),
  }
}

export const locationHeader = always(text('Address of the draft.'))
