import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'

export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same for every try of one mail, so that a receiver can tell. */
  readonly messageId: string
}

/**
 * `failed`: the server has not taken it, it may be tried again. `unsure`: the line broke after the
 * text had been handed over, and nobody can tell.
 */
export type MailResult =
  | { readonly state: 'sent' }
  | { readonly state: 'failed' | 'unsure'; readonly problem: string }

export type MailTransport = {
  readonly send: (mail: Mail) => Promise<MailResult>
  readonly close: () => void
}

export type MailSettings = {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly url: string
  readonly from: string
  /** Longest wait for a server that hangs. */
  readonly patienceMs?: number
}

/** Hands mails to an SMTP server, each in a connection of its own. */
export function openMailTransport({ url, from, patienceMs = 20_000 }: MailSettings): MailTransport {
  const patience = {
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  }
  const transport = createTransport({
    url,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const send = async ({ to, text, ...mail }: Mail): Promise<MailResult> => {
    // Read only once the server is ready for it: from then on it may have the mail, whatever it says.
    const body = Readable.from([text])
    const message = { ...mail, from, to: { name: '', address: to }, text: body }
    try {
      await transport.sendMail(message)
      return { state: 'sent' }
    } catch (error) {
      const refused = error instanceof Error && 'responseCode' in error
      const state = body.readableDidRead && !refused ? 'unsure' : 'failed'
      return { state, problem: String(error).slice(0, 500) }
    }
  }
  return { send, close: () => transport.close() }
}
