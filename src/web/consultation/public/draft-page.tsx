import {
  attendeeKinds,
  type DraftWithComments,
  type PublicComment,
  type PublishedDraft,
} from '#server'
import { countText } from '../../archive/count-text.ts'
import { dateText, dayText } from '../../layout/date-text.ts'
import { Fact } from '../../layout/fact.tsx'
import { Pager } from '../../layout/pager.tsx'
import type { Words } from '../../messages/words.ts'
import {
  draftPath,
  draftsPath,
  servicePath,
  type PortalPlace,
} from '../../portal/portal-address.ts'
import { DeadlineList } from '../deadline-lines.tsx'
import { saidIn, StandardContent } from '../standard-content.tsx'
import { lastMoment } from './draft-list-page.tsx'

type DraftProps = DraftWithComments & { readonly words: Words; readonly place: PortalPlace }
type Shown = { readonly words: Words; readonly draft: PublishedDraft }

/** A draft as a citizen reads it: what it promises, how it was discussed, what others say. */
export function DraftPage(props: DraftProps) {
  const { words, place, draft, deadlines } = props
  const w = words.consultation.public
  return (
    <>
      <p>
        <a href={draftsPath(place)}>{w.list.title}</a>
      </p>
      <h1>{w.draft.title(saidIn(words, draft.content.name))}</h1>
      <p>
        {draft.unitName}. <b>{words.consultation.stages[draft.stage]}</b>
      </p>
      {draft.isPromised && (
        <p>
          <a href={servicePath(place, draft.serviceSlug)}>{w.draft.inForce}</a>
        </p>
      )}
      <Standing {...props} />
      <section aria-labelledby="content-title">
        <h2 id="content-title">{w.draft.content}</h2>
        <StandardContent words={words} content={draft.content} />
      </section>
      <Meeting words={words} draft={draft} />
      <section aria-labelledby="deadlines">
        <h2 id="deadlines">{w.draft.deadlines}</h2>
        <DeadlineList
          words={words}
          deadlines={deadlines}
          round={draft}
          reopening={draft.reopening}
        />
      </section>
      <Comments {...props} />
    </>
  )
}

function Standing({ words, place, draft }: DraftProps) {
  const w = words.consultation.public.draft
  return (
    <>
      {draft.reopening !== '' && <p>{w.reopened(draft.reopening)}</p>}
      {draft.stage === 'open' && (
        <>
          <p>{w.open(lastMoment(draft.closesAt, words))}</p>
          <p>
            <a class="button" href={`${draftPath(place, draft.id)}/tanggapan`}>
              {w.comment}
            </a>
          </p>
        </>
      )}
      {draft.stage === 'improving' && <p>{w.improving}</p>}
      {draft.finishedAt !== null && <p>{w.finished(dateText(draft.finishedAt, words))}</p>}
    </>
  )
}

function Meeting({ words, draft }: Shown) {
  const w = words.consultation.public.draft
  return (
    <section aria-labelledby="meeting">
      <h2 id="meeting">{w.meeting}</h2>
      <dl class="standard-parts">
        <Fact label={w.metOn}>{draft.metOn !== null && dayText(draft.metOn, words)}</Fact>
        <Fact label={w.place}>{draft.place}</Fact>
        <Fact label={w.signedOn}>{draft.signedOn !== null && dayText(draft.signedOn, words)}</Fact>
        <Fact label={w.attendance}>
          <ul>
            {attendeeKinds.map((kind) => (
              <li key={kind}>
                {words.consultation.attendees[kind]}: {w.people(draft.attendance[kind])}
              </li>
            ))}
          </ul>
        </Fact>
        {draft.organisations !== '' && (
          <Fact label={w.organisations}>
            <span class="pre-line">{draft.organisations}</span>
          </Fact>
        )}
      </dl>
      <details>
        <summary>{w.minutes}</summary>
        <p class="pre-line">{draft.minutes}</p>
      </details>
    </section>
  )
}

function Comments({ words, place, draft, comments, page, pageCount }: DraftProps) {
  const w = words.consultation.public.draft
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{w.comments(countText(draft.shown, words))}</h2>
      {draft.held > 0 && <p>{w.held(countText(draft.held, words))}</p>}
      {draft.refused > 0 && <p>{w.refused(countText(draft.refused, words))}</p>}
      {comments.length === 0 && <p>{w.noComments}</p>}
      <ol class="comments">
        {comments.map((comment) => (
          <Comment key={comment.id} words={words} comment={comment} />
        ))}
      </ol>
      <Pager
        words={words.list}
        page={page}
        pageCount={pageCount}
        addressOf={(other) => `${draftPath(place, draft.id)}?page=${other}#comments`}
      />
    </section>
  )
}

function Comment({ words, comment }: { readonly words: Words; readonly comment: PublicComment }) {
  const { parts, outcomes } = words.consultation
  const w = words.consultation.public.draft
  const { shownName, outcome } = comment
  return (
    <li>
      <p>
        <b>{parts[comment.part]}</b>{' '}
        <small>
          {shownName === '' ? w.anonymous : shownName}, {dateText(comment.sentAt, words)}
        </small>
      </p>
      <p class="pre-line">{comment.text}</p>
      <div class="outcome">
        {outcome === null ? (
          <p>{w.noAnswer}</p>
        ) : (
          <>
            <p>
              {w.answer}: <b>{outcomes[outcome]}</b>
            </p>
            <p class="pre-line">{comment.answer}</p>
          </>
        )}
      </div>
    </li>
  )
}
