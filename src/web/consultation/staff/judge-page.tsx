import type { ComponentChildren } from 'preact'
import {
  commentOutcomes,
  commentShelves,
  type CommentList,
  type CommentShelf,
  type Consultation,
  type StaffComment,
} from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import { ChoiceField, LineField, TextField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'

/** What was typed for a comment and lacks something. */
export type WrongComment = {
  readonly id: string
  readonly field: 'answer' | 'refusal'
  readonly text: string
}

type JudgeProps = {
  readonly words: Words
  readonly consultation: Consultation
  readonly shelf: CommentShelf
  readonly list: CommentList
  readonly mayJudge: boolean
  readonly wrong: WrongComment | undefined
}
type OneProps = Omit<JudgeProps, 'list'> & { readonly comment: StaffComment }

/** The comments of a round on their shelves, each with what can be done with it. */
export function JudgePage(props: JudgeProps) {
  const { words, consultation, shelf, list } = props
  const w = words.consultation.staff.comments
  return (
    <>
      <p class="crumb">
        <a href={`/consultations/${consultation.id}`}>
          {words.consultation.staff.round.title(consultation.serviceName)}
        </a>
      </p>
      <h1>{w.title(consultation.serviceName)}</h1>
      <Shelves {...props} />
      {list.items.length === 0 && <p>{w.empty}</p>}
      <ol class="comments">
        {list.items.map((comment) => (
          <Comment key={comment.id} {...props} comment={comment} />
        ))}
      </ol>
      {(list.page > 1 || list.hasMore) && (
        <nav class="pager" aria-label={words.list.pages}>
          {list.page > 1 && <a href={`?show=${shelf}&page=${list.page - 1}`}>{w.newer}</a>}{' '}
          {list.hasMore && <a href={`?show=${shelf}&page=${list.page + 1}`}>{w.older}</a>}
        </nav>
      )}
    </>
  )
}

function Shelves({ words, consultation, shelf }: JudgeProps) {
  const w = words.consultation
  const { held, unanswered, shown, refused } = consultation.tally
  const counts = { held, unanswered, answered: shown - unanswered, refused }
  return (
    <nav class="shelves" aria-label={w.staff.comments.shelves}>
      {commentShelves.map((one) => (
        <a key={one} href={`?show=${one}`} aria-current={one === shelf ? 'page' : undefined}>
          {`${w.shelves[one]} (${counts[one]})`}
        </a>
      ))}
    </nav>
  )
}

function Comment(props: OneProps) {
  const { words, comment, shelf, mayJudge } = props
  const w = words.consultation.staff.comments
  const name =
    comment.shownName === '' ? words.consultation.public.draft.anonymous : comment.shownName
  return (
    <li id={comment.id}>
      <p>
        <b>{words.consultation.parts[comment.part]}</b>{' '}
        <small>{`${name}, ${timeText(comment.sentAt, words)}`}</small>
      </p>
      <p class="pre-line">{comment.text}</p>
      {comment.alike > 1 && <p>{w.alike(comment.alike)}</p>}
      {shelf === 'held' && <Reasons words={words} reasons={comment.reasons} />}
      {comment.refusal !== '' && <p>{`${w.refused}: ${comment.refusal}`}</p>}
      {mayJudge && (shelf === 'answered' || shelf === 'unanswered') && <AnswerForm {...props} />}
      {mayJudge && <VerdictForm {...props} />}
    </li>
  )
}

function Reasons({
  words,
  reasons,
}: {
  readonly words: Words
  readonly reasons: readonly string[]
}) {
  const w = words.consultation
  const texts = reasons.map((reason) => w.reasons[reason] ?? reason)
  return (
    <p>
      {w.staff.comments.why}: {texts.length === 0 ? w.staff.comments.byRule : texts.join(', ')}.
    </p>
  )
}

function VerdictForm(props: OneProps) {
  const { words, comment, shelf, wrong } = props
  const w = words.consultation.staff.comments
  const isWrong = wrong?.id === comment.id && wrong.field === 'refusal'
  return (
    <CommentForm {...props}>
      {shelf === 'held' && comment.alike > 1 && <input type="hidden" name="scope" value="all" />}
      {shelf !== 'refused' && (
        <LineField
          name="refusal"
          id={`refusal-${comment.id}`}
          label={w.refusal}
          maxLength={1000}
          value={isWrong ? wrong.text : ''}
          error={isWrong ? w.missing.refusal : undefined}
        />
      )}
      <div class="actions">
        {(shelf === 'held' || shelf === 'refused') && (
          <button name="intent" value="release">
            {comment.alike > 1 ? w.releaseAll(comment.alike) : w.release}
          </button>
        )}
        {shelf !== 'refused' && (
          <button class="quiet danger" name="intent" value="refuse">
            {comment.alike > 1 ? w.refuseAll(comment.alike) : w.refuse}
          </button>
        )}
      </div>
    </CommentForm>
  )
}

function AnswerForm(props: OneProps) {
  const { words, comment, wrong } = props
  const w = words.consultation.staff.comments
  const isWrong = wrong?.id === comment.id && wrong.field === 'answer'
  return (
    <CommentForm {...props}>
      <ChoiceField
        name="outcome"
        id={`outcome-${comment.id}`}
        label={w.outcome}
        value={comment.outcome ?? 'accepted'}
        choices={commentOutcomes.map((one) => [one, words.consultation.outcomes[one]] as const)}
      />
      <TextField
        name="answer"
        id={`answer-${comment.id}`}
        label={w.answer}
        maxLength={4000}
        value={isWrong ? wrong.text : comment.answer}
        error={isWrong ? w.missing.answer : undefined}
      />
      <div class="actions">
        <button class="primary" name="intent" value="answer">
          {w.save}
        </button>
      </div>
    </CommentForm>
  )
}

function CommentForm(props: OneProps & { readonly children: ComponentChildren }) {
  const { consultation, comment, shelf } = props
  return (
    <form
      method="post"
      action={`/consultations/${consultation.id}/comments`}
      class="stack"
      noValidate
    >
      <CsrfField />
      <input type="hidden" name="comment" value={comment.id} />
      <input type="hidden" name="likeness" value={comment.likeness} />
      <input type="hidden" name="show" value={shelf} />
      {props.children}
    </form>
  )
}
