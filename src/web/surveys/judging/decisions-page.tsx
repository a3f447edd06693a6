import type { Judgement, JudgementList } from '#server'
import { countText } from '../../archive/count-text.ts'
import { timeText } from '../../layout/date-text.ts'
import { PostButton } from '../../layout/post-button.tsx'
import type { Words } from '../../messages/words.ts'
import { PageTurner } from '../page-turner.tsx'
import { JudgingShelves } from './judging-shelves.tsx'

type DecisionsProps = { readonly words: Words; readonly list: JudgementList }

/** What was decided about answers, by whom and why. */
export function DecisionsPage({ words, list }: DecisionsProps) {
  const w = words.judging
  const { survey, judgements, page, hasMore } = list
  const path = `/surveys/${survey.id}/judging/decisions`
  return (
    <>
      <JudgingShelves words={words} surveyId={survey.id} counts={list.counts} shown="decisions" />
      {judgements.length === 0 && <p>{w.history.empty}</p>}
      <ol class="comments">
        {judgements.map((judgement) => (
          <Decision key={judgement.id} words={words} list={list} judgement={judgement} />
        ))}
      </ol>
      <PageTurner
        words={words}
        page={page}
        hasMore={hasMore}
        addressOf={(other) => `${path}?page=${other}`}
      />
    </>
  )
}

function Decision(props: DecisionsProps & { readonly judgement: Judgement }) {
  const { words, list, judgement } = props
  const w = words.judging
  const { verdict, reason, count, standing, takenBackAt, takenBackBy } = judgement
  const mayTakeBack =
    list.may.includes('judge') &&
    list.survey.state !== 'closed' &&
    takenBackAt === null &&
    standing > 0
  return (
    <li>
      <p>
        <b>{w.history.line(w.states[verdict], countText(count, words))}</b>{' '}
        <small>{w.history.by(judgement.judgedBy, timeText(judgement.judgedAt, words))}</small>
      </p>
      <p class="pre-line">{reason}</p>
      {judgement.isCorrection && <p>{w.history.correction}</p>}
      {takenBackAt === null ? (
        <p>{w.history.standing(countText(standing, words))}</p>
      ) : (
        <p>{w.history.takenBack(takenBackBy ?? '', timeText(takenBackAt, words))}</p>
      )}
      {mayTakeBack && (
        <PostButton
          action={`/surveys/${list.survey.id}/judging/decisions`}
          label={w.history.takeBack}
          fields={{ judgement: judgement.id }}
        />
      )}
    </li>
  )
}
