import type { SessionSummary } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'

type SessionsProps = {
  readonly words: Words
  readonly sessions: readonly SessionSummary[]
  readonly currentId: string
}

export function SessionsPage(props: SessionsProps & { readonly done: string | undefined }) {
  const { words, sessions } = props
  const w = words.account.sessions
  return (
    <section class="narrow account">
      <p class="crumb">
        <a href="/account">{words.account.page.title}</a>
      </p>
      <h1>{w.title}</h1>
      <DoneNotice texts={{ ended: w.ended }} done={props.done} />
      <ul class="sessions">
        {sessions.map((session) => (
          <SessionItem key={session.sessionId} {...props} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/account/sessions/end-others">
          <CsrfField />
          <button class="danger">{w.endOthers}</button>
        </form>
      )}
    </section>
  )
}

function SessionItem(props: SessionsProps & { readonly session: SessionSummary }) {
  const { words, session, currentId } = props
  const w = words.account.sessions
  const device = session.device === '' ? w.unknownDevice : session.device
  const started = timeText(session.startedAt, words)
  return (
    <li>
      <div>
        <b>{device}</b>
        <small>{`${w.cameBy}: ${w.methods[session.cameBy]}`}</small>
        <small>{`${w.started}: ${started}`}</small>
        <small>{`${w.lastUsed}: ${timeText(session.lastUsedAt, words)}`}</small>
      </div>
      {session.sessionId === currentId ? (
        <span class="chip">{w.current}</span>
      ) : (
        <form method="post" action={`/account/sessions/${session.sessionId}/end`}>
          <CsrfField />
          <button aria-label={w.endNamed(device, started)}>{w.end}</button>
        </form>
      )}
    </li>
  )
}
