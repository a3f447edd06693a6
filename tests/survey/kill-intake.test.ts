import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openIntakeUnderFire, type IntakeUnderFire } from './intake-under-fire.ts'

/** `KILLS=100` for the figure of the record; the suite has time for fewer. */
const kills = Number(process.env['KILLS'] ?? 6)
const clients = 16
/** Each so manieth time PostgreSQL is killed, too. */
const everyDatabase = 5

let fire: IntakeUnderFire

beforeAll(async () => {
  fire = await openIntakeUnderFire()
}, 120_000)
afterAll(() => fire.close())

type Reply = { readonly status: number; readonly text: string; readonly headers: Headers }

/** Sends an answer once; undefined where nobody answered. */
async function send(answerId: string): Promise<Reply | undefined> {
  const answer = {
    answerId,
    serviceId: fire.serviceId,
    channel: 'link',
    scores: { time: 3, cost: 4 },
    remarks: { suggestion: answerId },
  }
  try {
    const response = await fetch(fire.address, {
      method: 'POST',
      body: JSON.stringify(answer),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': anAddress() },
      signal: AbortSignal.timeout(10_000),
    })
    return { status: response.status, text: await response.text(), headers: response.headers }
  } catch {
    return undefined
  }
}

function anAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
}

/** Sends it again until it is acknowledged, as the browser does. */
async function sendUntilTaken(answerId: string): Promise<void> {
  for (;;) {
    const reply = await send(answerId)
    if (reply?.text === '{"outcomes":[{"outcome":"taken"}]}') return
    if (reply !== undefined) expect([503, 500]).toContain(reply.status)
    await sleep(10)
  }
}

/** Each time it has acknowledged something; in the end it runs. */
async function killAgainAndAgain(countAcknowledged: () => number): Promise<void> {
  for (let kill = 1; kill <= kills; kill += 1) {
    fire.startProgram()
    const before = countAcknowledged()
    while (countAcknowledged() === before) await sleep(5)
    await sleep(randomInt(60))
    if (kill % everyDatabase === 0) fire.killDatabase()
    await fire.killProgram()
    if (kill % everyDatabase === 0) await fire.startDatabase()
  }
  fire.startProgram()
}

test(`a program killed ${kills} times under load loses no acknowledged answer and doubles none`, async () => {
  const acknowledged: string[] = []
  const over = new AbortController()
  const lanes = Array.from({ length: clients }, async () => {
    while (!over.signal.aborted) {
      const answerId = randomUUID()
      await sendUntilTaken(answerId)
      acknowledged.push(answerId)
    }
  })
  const all = Promise.all(lanes)
  // A lane that fails ends the test at once.
  await Promise.race([all, killAgainAndAgain(() => acknowledged.length)])
  over.abort()
  await all
  const ours = `where survey_id = '${fire.surveyId}'`
  const kept = await fire.query<{ id: string }>(`select answer_id as id from survey_answer ${ours}`)
  expect(kept.map(({ id }) => id).toSorted()).toEqual(acknowledged.toSorted())
  const remarks = await fire.query<{ id: string }>(`select text as id from survey_remark ${ours}`)
  expect(remarks.map(({ id }) => id).toSorted()).toEqual(acknowledged.toSorted())
  expect(acknowledged.length).toBeGreaterThan(kills)
}, 600_000)

test('a database that is gone is told with when to come again, and the same answer is then taken once', async () => {
  const answerId = randomUUID()
  await sendUntilTaken(randomUUID())
  fire.killDatabase()
  // Its orphans serve a moment longer.
  while ((await send(randomUUID()))?.status === 200) await sleep(10)
  for (let time = 0; time < 3; time += 1) {
    const reply = await send(answerId)
    expect(reply?.status).toBe(503)
    expect(reply?.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(reply?.headers.get('content-type')).toBe('application/problem+json')
    await sleep(300)
  }
  await fire.startDatabase()
  await Promise.all([sendUntilTaken(answerId), sendUntilTaken(answerId)])
  const rows = await fire.query(`select from survey_answer where answer_id = '${answerId}'`)
  expect(rows).toHaveLength(1)
}, 60_000)
