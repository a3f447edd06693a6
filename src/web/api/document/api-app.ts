import { OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi'
import type { WebContext, WebEnv } from '../../request/web-env.ts'
import { describeIssues } from '../answer/describe-issues.ts'
import { showProblem } from '../answer/problem.ts'
import { listSchema } from '../schemas.ts'
import { answersOfList, answersOfOne, answersOfSheet } from './responses.ts'

/** Routes with the schemas by which they are checked and described. */
export type ApiApp = OpenAPIHono<WebEnv>

/** Routes of which each answers a request that does not fit its schemas with a problem. */
export function createApiApp(): ApiApp {
  return new OpenAPIHono<WebEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      if (result.target === 'param') return showProblem(c, { code: 'not-found' })
      const errors = describeIssues(result.error.issues, sentIn(c), c.get('words'))
      const code = result.target === 'json' ? 'invalid-content' : 'bad-query'
      return showProblem(c, { code, errors })
    },
  })
}

function sentIn(c: WebContext): unknown {
  return c.req.query()
}

type Reading<Path extends string> = {
  readonly path: Path
  readonly operationId: string
  readonly tag: string
  readonly summary: string
  readonly description: string
  /** Of what it gives; of a list: of one item. */
  readonly schema: z.ZodType
}

/** An operation as `createRoute` takes it, but for its parameters. */
type Described<Path extends string> = {
  method: 'get'
  path: Path
  operationId: string
  tags: string[]
  /** Empty: no key is asked for. */
  security: []
  summary: string
  description: string
  responses: RouteConfig['responses']
}

/** An operation that gives one thing. */
export function readingOne<const Path extends string>({
  tag,
  schema,
  ...rest
}: Reading<Path>): Described<Path> {
  const { description } = rest
  const responses = answersOfOne(description, schema)
  return { method: 'get', tags: [tag], security: [], ...rest, responses }
}

/** A list is given at its address in the form that is wanted, and under `.csv` always as a sheet. */
export const listForms = ['', '.csv'] as const

/** An operation that gives a list; `schema`: of one item. */
export type ReadingList<Path extends string> = Reading<Path> & { readonly listName: string }

/** An operation that gives a part of a list. */
export function readingList<const Path extends string>(
  form: (typeof listForms)[number],
  operation: ReadingList<Path>,
): Described<`${Path}${typeof form}`> {
  const { path, operationId, tag, schema, listName, ...words } = operation
  const isSheet = form === '.csv'
  return {
    method: 'get',
    path: `${path}${form}`,
    operationId: isSheet ? `${operationId}AsCsv` : operationId,
    tags: [tag],
    security: [],
    ...words,
    summary: isSheet ? `${words.summary} (CSV)` : words.summary,
    responses: isSheet
      ? answersOfSheet(words.description)
      : answersOfList(words.description, listSchema(listName, schema)),
  }
}
