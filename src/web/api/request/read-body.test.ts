import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { WebEnv } from '../../request/web-env.ts'
import { readBody } from './read-body.ts'
import { speakAccepted } from './speak-accepted.ts'

const app = new Hono<WebEnv>()
app.use(speakAccepted)
app.post('/', readBody(100), async (c) => c.text(await c.req.text()))

function post(body: ReadableStream<Uint8Array>): Promise<Response> {
  const init = {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
    duplex: 'half',
  }
  return Promise.resolve(app.request('/', init))
}

/** Sends a piece every so often, so many times. */
function trickle(everyMs: number, times: number): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, everyMs))
      if (sent === times) controller.close()
      else controller.enqueue(new TextEncoder().encode('1'))
      sent += 1
    },
  })
}

test('a body that comes in pieces is read whole', async () => {
  expect(await (await post(trickle(1, 5))).text()).toBe('11111')
})

test('one that takes too long is answered in time and asked to leave', async () => {
  const began = performance.now()
  const answer = await post(trickle(30, 1000))
  expect(answer.status).toBe(408)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(performance.now() - began).toBeLessThan(5000)
})
