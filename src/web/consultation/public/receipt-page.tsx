import type { ReceiptStanding } from '#server'
import { timeText } from '../../layout/date-text.ts'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { Fact } from '../../layout/fact.tsx'
import type { Words } from '../../messages/words.ts'
import { draftPath, type PortalPlace } from '../../portal/portal-address.ts'

type ReceiptProps = {
  readonly words: Words
  readonly place: PortalPlace
  readonly draftId: string
  readonly code: string
  readonly receipt: ReceiptStanding
  readonly isFinished: boolean
  readonly done: string | undefined
}

/** What a sender sees of his comment: where it stands, what became of it, the way to take it back. */
export function ReceiptPage(props: ReceiptProps) {
  const { words, place, draftId, code, receipt, done } = props
  const w = words.consultation.public.receipt
  return (
    <>
      <h1>{w.title}</h1>
      <DoneNotice texts={{ sent: w.sent, withdrawn: w.withdrawn }} done={done} />
      <dl class="standard-parts">
        <Fact label={w.code}>
          <code>{code}</code> <small>{w.codeHint}</small>
        </Fact>
        <Fact label={w.state}>{words.consultation.states[receipt.state]}</Fact>
        <Fact label={w.sentAt}>{timeText(receipt.sentAt, words)}</Fact>
        <Fact label={w.about}>{words.consultation.parts[receipt.part]}</Fact>
        {receipt.text !== '' && (
          <Fact label={w.text}>
            <span class="pre-line">{receipt.text}</span>
          </Fact>
        )}
        <Outcome words={words} receipt={receipt} />
      </dl>
      <Withdrawal {...props} />
      <p>
        <a href={draftPath(place, draftId)}>{words.consultation.public.form.back}</a>
      </p>
    </>
  )
}

function Outcome({ words, receipt }: Pick<ReceiptProps, 'words' | 'receipt'>) {
  const w = words.consultation.public.receipt
  const { state, outcome } = receipt
  if (state === 'refused') return <Fact label={w.refusal}>{receipt.refusal}</Fact>
  if (state === 'withdrawn') return null
  return (
    <Fact label={w.answer}>
      {outcome === null ? (
        w.noAnswer
      ) : (
        <span class="pre-line">
          <b>{words.consultation.outcomes[outcome]}</b>. {receipt.answer}
        </span>
      )}
    </Fact>
  )
}

function Withdrawal({ words, place, draftId, code, receipt, isFinished }: ReceiptProps) {
  const w = words.consultation.public.receipt
  if (receipt.state === 'withdrawn') return null
  if (isFinished) return <p>{w.finished}</p>
  return (
    <form
      method="post"
      action={`${draftPath(place, draftId)}/tanggapan/${code}`}
      aria-label={w.withdraw}
    >
      <p>
        <small id="withdraw-hint">{w.withdrawHint}</small>
      </p>
      <button aria-describedby="withdraw-hint">{w.withdraw}</button>
    </form>
  )
}
