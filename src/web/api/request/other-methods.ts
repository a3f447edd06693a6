import type { Handler } from 'hono'
import type { WebEnv } from '../../request/web-env.ts'
import { showProblem } from '../answer/problem.ts'
import type { ApiApp } from '../document/api-app.ts'

/** Answers OPTIONS, methods that a path does not serve, and paths that there are not. */
export function answerOthers(api: ApiApp, root: string): Handler<WebEnv> {
  const paths = Map.groupBy(
    api.routes.filter(({ path, method }) => !path.includes('*') && method !== 'ALL'),
    ({ path }) => path,
  )
  const known = [...paths].map(([path, routes]) => ({
    pattern: new RegExp(`^${root}${path.replaceAll(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`),
    methods: new Set(
      routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
    ),
  }))
  return (c) => {
    const methods = known
      .filter(({ pattern }) => pattern.test(c.req.path))
      .flatMap((one) => [...one.methods])
    if (methods.length === 0) return showProblem(c, { code: 'not-found' })
    const allow = [...new Set(methods), 'OPTIONS'].join(', ')
    if (c.req.method !== 'OPTIONS') {
      return showProblem(c, { code: 'wrong-method', headers: { allow } })
    }
    return c.body(null, 204, {
      allow,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'if-none-match, if-modified-since',
      'access-control-max-age': '86400',
      vary: 'access-control-request-method',
    })
  }
}
