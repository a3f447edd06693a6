import { lastDayOf, type FollowUpEffect, type SurveyFollowUp, type TestedFollowUp } from '#server'
import { countText } from '../../archive/count-text.ts'
import type { Words } from '../../messages/words.ts'
import { numberText, rangeText, signedText } from '../figures/number-text.ts'
import { elementName, lowestFirst, type RatedElement } from '../figures/shown-results.ts'
import { ActionFacts } from './action-facts.tsx'

type FollowUpProps = { readonly words: Words; readonly read: SurveyFollowUp }

/** The elements of a survey from the lowest on, what is done about each, and whether it helped. */
export function FollowUpPage(props: FollowUpProps) {
  const { words, read } = props
  const w = words.followUp
  const elements = lowestFirst(read.results.whole)
  const shown = new Set(elements.map(({ key }) => key))
  const others = read.followUps.filter(({ followUp }) => !shown.has(followUp.element))
  return (
    <>
      <p>{w.lead}</p>
      <Indicators {...props} />
      {elements.length === 0 && <p>{w.noResults}</p>}
      {elements.map((element) => (
        <ElementActions key={element.key} {...props} element={element} />
      ))}
      {others.map((tested) => (
        <Action key={tested.followUp.id} {...props} tested={tested} />
      ))}
      <p>
        <a href={`/follow-up?year=${lastDayOf(read.survey).slice(0, 4)}`}>{w.year.link}</a>
      </p>
      {read.next !== undefined && (
        <p>
          <small>
            {w.effect.by(read.next.title)} {w.effect.source}
          </small>
        </p>
      )}
    </>
  )
}

function ElementActions(props: FollowUpProps & { readonly element: RatedElement }) {
  const { words, read, element } = props
  const w = words.followUp
  const name = elementName({ words, results: read.results }, element.key)
  const own = read.followUps.filter(({ followUp }) => followUp.element === element.key)
  const path = `/surveys/${read.survey.id}/follow-up/new?element=${element.key}`
  return (
    <section class="survey-part" aria-labelledby={`element-${element.key}`}>
      <h2 id={`element-${element.key}`}>{name}</h2>
      <p>{factsOf(element, words).join('; ')}</p>
      {own.map((tested) => (
        <Action key={tested.followUp.id} {...props} tested={tested} />
      ))}
      {read.may.includes('follow-up') && (
        <p>
          <a href={path}>{w.plan(name)}</a>
        </p>
      )}
    </section>
  )
}

function factsOf({ mean, interval, n, gap }: RatedElement, words: Words): readonly string[] {
  const w = words.followUp
  const value = numberText(mean, words)
  return [
    interval === undefined ? w.meanAlone(value) : w.mean(value, rangeText(interval, words)),
    ...(gap?.interval === undefined
      ? []
      : [w.gap(signedText(gap.mean, words), rangeText(gap.interval, words, signedText))]),
    w.answers(countText(n, words)),
  ]
}

function Action(props: FollowUpProps & { readonly tested: TestedFollowUp }) {
  const { words, read, tested } = props
  const w = words.followUp
  const { followUp, effect } = tested
  return (
    <article class="follow-up">
      <h3>{followUp.action}</h3>
      <ActionFacts words={words} followUp={followUp} />
      <p>
        <b>{w.effect.title}</b>: {effectText(effect, words)}
      </p>
      <p>
        <a
          href={`/surveys/${read.survey.id}/follow-up/${followUp.id}`}
          aria-label={`${w.open}: ${followUp.action}`}
        >
          {w.open}
        </a>
      </p>
    </article>
  )
}

/** What the next survey says of an element, in words. */
function effectText(effect: FollowUpEffect, words: Words): string {
  const w = words.followUp.effect
  if (effect.kind !== 'compared') return w[effect.kind]
  const { verdict, difference, interval } = effect.trend
  return `${w[verdict]}; ${w.compared(signedText(difference, words), rangeText(interval, words, signedText))}`
}

/** How many elements and services have an action, and how soon the first one came. */
function Indicators({ words, read }: FollowUpProps) {
  const w = words.followUp.indicators
  const { followUps, results, survey, daysToAction } = read
  const elements = new Set(followUps.map(({ followUp }) => followUp.element))
  const services = new Set(followUps.flatMap(({ followUp }) => followUp.serviceId ?? []))
  const isGeneral = followUps.some(({ followUp }) => followUp.serviceId === undefined)
  const count = (value: number) => countText(value, words)
  return (
    <section class="survey-part" aria-labelledby="indicators">
      <h2 id="indicators">{w.title}</h2>
      <ul>
        <li>
          {w.elements(count(elements.size), count(results.survey.instrument.elements.length))}
        </li>
        <li>
          {w.services(count(services.size), count(survey.services.length))} {isGeneral && w.general}
        </li>
        <li>{daysToAction === null ? w.notClosed : w.days(count(daysToAction))}</li>
      </ul>
      <p>
        <small>{w.source}</small>
      </p>
    </section>
  )
}
