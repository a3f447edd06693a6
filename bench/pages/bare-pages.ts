import { Hono } from 'hono'

/** The anchor: a bare Hono page that says a text of the asked size, under `/bare/<bytes>`. */
export function barePages(): Hono {
  const bare = new Hono()
  const sizes = new Map<string, string>()
  bare.get('/bare/:bytes', (c) => {
    const bytes = c.req.param('bytes')
    const text = sizes.get(bytes) ?? '<p>'.padEnd(Number(bytes), 'x')
    sizes.set(bytes, text)
    return c.html(text)
  })
  return bare
}
