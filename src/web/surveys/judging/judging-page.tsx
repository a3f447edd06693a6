import { answerGroupings, type AnswerGroup, type AnswerGrouping, type Judging } from '#server'
import { elementKeys } from '#measures'
import { countText } from '../../archive/count-text.ts'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { PageTurner } from '../page-turner.tsx'
import { DecideForm, type WrongJudgement } from './decide-form.tsx'
import { EffectPart } from './effect-part.tsx'
import { judgingPath, lookFields, narrow, widen, type JudgingLook } from './judging-address.ts'
import { JudgingShelves } from './judging-shelves.tsx'

export type JudgingProps = {
  readonly words: Words
  readonly judging: Judging
  readonly look: JudgingLook
  readonly wrong: WrongJudgement | undefined
}

/** Answers that wait, or about which somebody decided: in groups, and what they would change. */
export function JudgingPage(props: JudgingProps) {
  const { words, judging, look, wrong } = props
  const w = words.judging
  const { survey, chosen, effect, may } = judging
  const isNarrowed = answerGroupings.some((by) => limitOf(props, by) !== undefined)
  return (
    <>
      <p>{w.lead}</p>
      <JudgingShelves
        words={words}
        surveyId={survey.id}
        counts={judging.counts}
        shown={look.choice.state}
      />
      <Limits {...props} />
      {chosen.count === 0 && <p>{isNarrowed ? w.noneChosen : w.empty[look.choice.state]}</p>}
      {effect !== undefined && (
        <>
          <Groups {...props} />
          <EffectPart words={words} effect={effect} />
          {may.includes('judge') && (
            <DecideForm words={words} judging={judging} look={look} wrong={wrong} />
          )}
        </>
      )}
    </>
  )
}

/** What the choice is limited to, each with a way to lift the limit. */
function Limits(props: JudgingProps) {
  const { words, judging, look } = props
  const w = words.judging
  const limits = answerGroupings.flatMap((by) => {
    const text = limitOf(props, by)
    return text === undefined ? [] : [{ by, text: `${w.groupings[by]}: ${text}` }]
  })
  if (limits.length === 0) return null
  return (
    <>
      <p>{w.narrowed}</p>
      <ul class="judged-limits">
        {limits.map(({ by, text }) => (
          <li key={by}>
            {text}{' '}
            <a
              class="button quiet"
              href={judgingPath(judging.survey.id, { ...look, choice: widen(look.choice, by) })}
              aria-label={w.widen(text)}
            >
              ×
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What a grouping limits the choice to, in words. */
function limitOf(props: JudgingProps, by: AnswerGrouping): string | undefined {
  const key = lookFields(props.look)[by]
  return key === undefined ? undefined : groupName(props, { by, key })
}

type Named = { readonly by: AnswerGrouping; readonly key: string } & Pick<AnswerGroup, 'scores'>

function groupName({ words, judging }: JudgingProps, { by, key, scores }: Named): string {
  const { services, instrument } = judging.survey
  const flags: Readonly<Record<string, string>> = words.judging.flags
  const channels: Readonly<Record<string, string>> = words.surveyResults.channels.names
  switch (by) {
    case 'flag':
      return flags[key] ?? key
    case 'channel':
      return channels[key] ?? key
    case 'service':
      return services.find(({ serviceId }) => serviceId === key)?.name ?? key
    case 'day':
      return /^\d{4}-\d\d-\d\d$/.test(key) ? dayText(key, words) : key
    case 'pattern':
      if (scores === undefined) return key
      return instrument.elements
        .map((element) => scores[elementKeys.indexOf(element.key)])
        .map((score) => (score === undefined || score === 0 ? '–' : String(score)))
        .join(' ')
  }
}

function Groups(props: JudgingProps) {
  const { words, judging, look } = props
  const w = words.judging
  const { survey, groups, page, hasMore } = judging
  const { by, choice } = look
  return (
    <section class="survey-part" aria-labelledby="groups">
      <h2 id="groups">{w.chosen(countText(judging.chosen.count, words))}</h2>
      <nav class="shelves" aria-label={w.groupedBy}>
        {answerGroupings.map((one) => (
          <a
            key={one}
            href={judgingPath(survey.id, { choice, by: one })}
            aria-current={one === by ? 'true' : undefined}
          >
            {w.groupings[one]}
          </a>
        ))}
      </nav>
      {by === 'flag' && <p>{w.manyFlags}</p>}
      {by === 'pattern' && <PatternOrder {...props} />}
      <table class="list">
        <caption class="hidden">{w.groups}</caption>
        <thead>
          <tr>
            <th scope="col">{w.groupings[by]}</th>
            <th scope="col">{w.answers}</th>
            {by !== 'pattern' && <th scope="col">{w.alike}</th>}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">
                <a
                  href={judgingPath(survey.id, {
                    choice: narrow(choice, by, group.key),
                    by: 'pattern',
                  })}
                >
                  {groupName(props, { ...group, by })}
                </a>
              </th>
              <td data-label={w.answers}>{countText(group.answers, words)}</td>
              {by !== 'pattern' && (
                <td data-label={w.alike}>
                  {w.alikeText(countText(group.patterns, words), countText(group.mostAlike, words))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <PageTurner
        words={words}
        page={page}
        hasMore={hasMore}
        addressOf={(other) => judgingPath(survey.id, look, other)}
      />
    </section>
  )
}

function PatternOrder({ words, judging }: JudgingProps) {
  const w = words.judging
  const names = judging.survey.instrument.elements.map(({ name, parts }) => {
    const own = name[words.language]
    return parts.length > 0 ? `${own} (${w.inParts})` : own
  })
  return <p>{w.patternOrder(names.join(', '))}</p>
}
