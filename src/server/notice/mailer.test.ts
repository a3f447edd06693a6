import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { wishMail } from './mail-wish.service.ts'
import { openMailTransport, type Mail, type MailResult } from './mail-transport.ts'
import { claimDigest } from './mail.queries.ts'
import { sendNextDigest, startMailer } from './mailer.ts'
import { openNotice, listNotices, tell } from './notice.service.ts'

let db: ScratchDatabase
let here: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
})
beforeEach(async () => {
  for (const table of ['notice', 'mail_digest', 'mail_wish']) {
    await db.owner.query(`delete from ${table}`)
  }
  await wishMail(here.as.reader, 'pembaca@kota.example')
})
afterAll(() => db.close())

async function tellReader(occasion: string, title = 'Izin'): Promise<void> {
  const news = { kind: 'revision.moved', address: '/sops/1', toldBy: 'Ani' } as const
  const personIds = [here.as.reader.actor.personId]
  await inGovernment(db, here.id, (tx) =>
    tell(tx, { ...news, occasion, title }, { personIds, except: '' }),
  )
}

/** A server for mail that answers each with the next of the results, `sent` after the last. */
function recordMails(...results: readonly MailResult[]) {
  const mails: Mail[] = []
  const send = (mail: Mail): Promise<MailResult> => {
    mails.push(mail)
    return Promise.resolve(results[mails.length - 1] ?? { state: 'sent' })
  }
  return { mails, transport: { send, close: () => undefined } }
}

const options = (transport: ReturnType<typeof recordMails>['transport']) => {
  return { db, transport, baseUrl: 'https://sop.example', fromHour: 0 }
}

const stateOf = async () => {
  const { rows } = await db.owner.query<{ state: string }>('select state from mail_digest')
  return rows.map(({ state }) => state)
}

it('what is unread goes out in one mail a day, and no second time', async () => {
  const { mails, transport } = recordMails()
  expect(await sendNextDigest(options(transport))).toBe(false)
  await tellReader('1', 'Izin\nBcc: x')
  await tellReader('2', 'Surat')
  expect(await sendNextDigest(options(transport))).toBe(true)
  expect(await sendNextDigest(options(transport))).toBe(false)
  await tellReader('3')
  expect(await sendNextDigest(options(transport))).toBe(false)
  expect(mails).toHaveLength(1)
  expect(mails[0]?.to).toBe('pembaca@kota.example')
  expect(mails[0]?.subject).toBe('2 pemberitahuan dari Tatalaksana')
  expect(mails[0]?.text).toContain('- Izin Bcc: x\n  https://sop.example/sops/1')
  expect(await stateOf()).toEqual(['sent'])
  // the day after: only what no mail has held yet
  await db.owner.query(`update mail_digest set day = day - 1`)
  await db.owner.query(`update notice set mailed_on = mailed_on - 1`)
  expect(await sendNextDigest(options(transport))).toBe(true)
  expect(mails[1]?.subject).toBe('1 pemberitahuan dari Tatalaksana')
  expect(mails[1]?.messageId).toBe(mails[0]?.messageId)
})

it('who wants no mail, has read all or has left gets none, and none before the hour', async () => {
  const { mails, transport } = recordMails()
  await tellReader('1')
  expect(await sendNextDigest({ ...options(transport), fromHour: 24 })).toBe(false)
  await wishMail(here.as.reader, '')
  expect(await sendNextDigest(options(transport))).toBe(false)
  await wishMail(here.as.reader, 'pembaca@kota.example')
  await db.owner.query('update person set left_at = now() where person_id = $1', [
    here.as.reader.actor.personId,
  ])
  expect(await sendNextDigest(options(transport))).toBe(false)
  await db.owner.query('update person set left_at = null')
  const [notice] = (await listNotices(here.as.reader)).items
  await openNotice(here.as.reader, notice?.id ?? '')
  expect(await sendNextDigest(options(transport))).toBe(false)
  expect(mails).toEqual([])
})

it('of many processes at once one sends', async () => {
  const { mails, transport } = recordMails()
  await tellReader('1')
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => sendNextDigest(options(transport))),
  )
  expect(sent.filter(Boolean)).toHaveLength(1)
  expect(mails).toHaveLength(1)
})

it('a refused mail is tried again after a while, five times at most, and its news wait for the next day', async () => {
  const refused = { state: 'failed', problem: 'no such mailbox' } as const
  const { mails, transport } = recordMails(...Array.from({ length: 9 }, () => refused))
  await tellReader('1')
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    expect(await sendNextDigest(options(transport))).toBe(true)
    expect(await sendNextDigest(options(transport)), 'too early').toBe(false)
    await db.owner.query('update mail_digest set next_attempt_at = now()')
  }
  expect(await sendNextDigest(options(transport))).toBe(false)
  expect(mails).toHaveLength(5)
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
  const { rows } = await db.owner.query('select from notice where mailed_on is null')
  expect(rows).toHaveLength(1)
})

it('where nobody can tell whether it went out, it is not sent again', async () => {
  const { mails, transport } = recordMails({ state: 'unsure', problem: 'the line broke' })
  await tellReader('1')
  await sendNextDigest(options(transport))
  expect(await sendNextDigest(options(transport))).toBe(false)
  // a process that dies between claiming and sending
  await tellReader('2')
  await db.owner.query('update mail_digest set day = day - 1')
  expect(await claimDigest(db, 0)).toBeDefined()
  expect(await sendNextDigest(options(transport))).toBe(false)
  expect(mails).toHaveLength(1)
})

it.each([
  ['nama@kota.go.id', true],
  [' nama@kota.go.id ', true],
  ['', true],
  ['nama', false],
  ['nama@kota', false],
  ['a b@kota.go.id', false],
  ['nama@kota.go.id\nBcc: x@y.z', false],
  [`${'a'.repeat(65)}@kota.go.id`, false],
  [`nama@${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.id`, false],
])('%j as an address: %s', async (address, fine) => {
  expect((await wishMail(here.as.reader, address)).ok).toBe(fine)
})

describe('an SMTP server', () => {
  const mail = { to: 'a@kota.example', subject: 'Dua', text: 'Isi', messageId: '<1@x>' }
  const use = async (server: Server, work: (url: string) => Promise<void>) => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    try {
      await work(`smtp://127.0.0.1:${address.port}`)
    } finally {
      server.close()
    }
  }
  const transportTo = (url: string) =>
    openMailTransport({ url, from: 'Tatalaksana <sop@kota.example>', patienceMs: 300 })

  it('takes the mail as it is', async () => {
    const taken: string[] = []
    const smtp = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: async (stream, _, done) => {
        const pieces: Uint8Array[] = []
        for await (const piece of stream) pieces.push(piece)
        taken.push(Buffer.concat(pieces).toString())
        done()
      },
    })
    await use(smtp.server, async (url) => {
      expect(await transportTo(url).send(mail)).toEqual({ state: 'sent' })
    })
    expect(taken[0]).toContain('Subject: Dua')
    expect(taken[0]).toContain('Message-ID: <1@x>')
  })

  it('that refuses the receiver has not taken it', async () => {
    const smtp = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (_address, _session, done) => done(new Error('no such mailbox')),
    })
    await use(smtp.server, async (url) => {
      const result = await transportTo(url).send(mail)
      expect(result).toMatchObject({ state: 'failed', problem: /no such mailbox/ })
    })
  })

  it('that hangs is given up', async () => {
    await use(
      createServer(() => undefined),
      async (url) => {
        expect(await transportTo(url).send(mail)).toMatchObject({ state: 'failed' })
      },
    )
  })

  it('that is not there is told', async () => {
    expect(await transportTo('smtp://127.0.0.1:9').send(mail)).toMatchObject({ state: 'failed' })
  })

  it('that falls silent after the text leaves it unsure', async () => {
    const smtp = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream) => void stream.resume(), // and never answers
    })
    await use(smtp.server, async (url) => {
      expect(await transportTo(url).send(mail)).toMatchObject({ state: 'unsure' })
    })
  })
})

it('the mailer sends what is due and stops when asked', async () => {
  await tellReader('1')
  const { mails, transport } = recordMails()
  const faults: unknown[] = []
  const report = (fault: unknown) => faults.push(fault)
  const mailer = startMailer({ ...options(transport), report, restMs: 10 })
  while (mails.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  await mailer.stop()
  expect(faults).toEqual([])
  expect(await stateOf()).toEqual(['sent'])
})
