import { setTimeout } from 'node:timers/promises'
import { inGovernment, type Database } from '../database/database.ts'
import type { MailTransport } from './mail-transport.ts'
import { claimDigest, closeDigest, fillDigest, type ClaimedDigest } from './mail.queries.ts'
import { writeDigest } from './write-digest.ts'

export type MailerOptions = {
  readonly db: Database
  readonly transport: MailTransport
  /** Public address of the pages, to which the mail leads. */
  readonly baseUrl: string
  readonly report: (fault: unknown) => void
  /** Hour of the government's day from which on mails go out. */
  readonly fromHour?: number
  readonly restMs?: number
}

export type Mailer = { readonly stop: () => Promise<void> }

/**
 * Sends each person who wants it one mail a day with what they have not read. Any number of processes
 * may do so: a mail is claimed by one, and never sent a second time where it may have gone out.
 */
export function startMailer(options: MailerOptions): Mailer {
  const { report, restMs = 60_000 } = options
  const stopping = new AbortController()
  const { signal } = stopping
  const rest = () => setTimeout(restMs, undefined, { signal }).catch(() => undefined)
  const run = async () => {
    while (!signal.aborted) {
      try {
        if (!(await sendNextDigest(options))) await rest()
      } catch (fault) {
        report(fault)
        await rest()
      }
    }
  }
  const running = run()
  const stop = async () => {
    stopping.abort()
    await running
    options.transport.close()
  }
  return { stop }
}

/** Sends the next mail that is due; says whether there was one. */
export async function sendNextDigest(
  options: Pick<MailerOptions, 'db' | 'transport' | 'baseUrl' | 'fromHour'>,
): Promise<boolean> {
  const { db, transport, baseUrl, fromHour = 7 } = options
  const digest = await claimDigest(db, fromHour)
  if (digest === undefined) return false
  const close = (end: Parameters<typeof closeDigest>[2]) =>
    inGovernment(db, digest.governmentId, (tx) => closeDigest(tx, digest, end))
  const content = await inGovernment(db, digest.governmentId, (tx) => fillDigest(tx, digest))
  if (content === undefined) {
    await close({ state: 'sent', problem: 'nothing was left to be told' })
    return true
  }
  const mail = { ...writeDigest(content, baseUrl), to: content.address, messageId: idOf(digest) }
  await close(await transport.send(mail))
  return true
}

function idOf({ personId, day }: ClaimedDigest): string {
  return `<${day}.${personId}@tatalaksana>`
}
