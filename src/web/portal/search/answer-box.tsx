import type { AskedAspect, ServiceAnswer } from '#server'
import type { InPortal } from '../entry/service-list.tsx'
import { servicePath } from '../portal-address.ts'
import { Indonesian, Said } from '../said.tsx'
import { feeText, rupiahText } from '../service/fee-text.ts'
import { timeText } from '../service/time-text.ts'

type AnswerProps = InPortal & { readonly answer: ServiceAnswer }

/** In this order, but for what the question asks: that comes first, and in full. */
const order: readonly AskedAspect[] = ['fee', 'duration', 'requirements', 'place']

/** The service that is meant: what it costs, how long it takes, what to bring, where. */
export function AnswerBox(props: AnswerProps) {
  const { words, place, answer } = props
  const { first } = answer
  const others = order.filter((aspect) => aspect !== first)
  return (
    <section class="answer" aria-labelledby="answer">
      <p>{words.portalSearch.answer}</p>
      <h2 id="answer">
        <a href={servicePath(place, answer.slug)}>
          <Said words={answer.name} language={words.language} />
        </a>
      </h2>
      <p>
        <Said words={answer.summary} language={words.language} />
      </p>
      <dl class="key-facts">
        {[...(first === undefined ? [] : [first]), ...others].map((aspect) => (
          <div key={aspect} class={aspect === first ? 'first' : undefined}>
            <dt>{words.portalSearch[aspect]}</dt>
            <dd>
              <Aspect {...props} aspect={aspect} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a class="button" href={servicePath(place, answer.slug)}>
          {words.portalSearch.read}
        </a>{' '}
        <small>
          <Indonesian text={answer.unitName} language={words.language} />
        </small>
      </p>
    </section>
  )
}

function Aspect(props: AnswerProps & { readonly aspect: AskedAspect }) {
  const { words, place, answer, aspect } = props
  const isFull = answer.first === aspect
  switch (aspect) {
    case 'fee':
      return isFull ? <Fees {...props} /> : <FeeInBrief {...props} />
    case 'duration':
      return <Time {...props} />
    case 'requirements':
      return isFull ? <Requirements {...props} /> : <RequirementCount {...props} />
    case 'place':
      return <Places {...props} />
    case 'hours':
      return <a href={servicePath(place, answer.slug)}>{words.portalSearch.toHours}</a>
  }
}

function FeeInBrief({ words, answer }: AnswerProps) {
  const { text, lang } = feeText(answer.fee, words)
  return <b lang={lang}>{text}</b>
}

/** Each sum that may be due. */
function Fees(props: AnswerProps) {
  const { words, answer } = props
  if (answer.fee.kind !== 'tariff' || answer.fee.rows.length < 2) return <FeeInBrief {...props} />
  return (
    <ul>
      {answer.fee.rows.map(({ id, text, rupiah, per }) => (
        <li key={id}>
          <Said words={text} language={words.language} />{' '}
          <b>
            {rupiahText(rupiah, words)} <Said words={per} language={words.language} />
          </b>
        </li>
      ))}
    </ul>
  )
}

function Time({ words, answer }: AnswerProps) {
  const { text, lang } = timeText(answer.duration, words)
  return (
    <>
      <b lang={lang}>{text}</b>{' '}
      <small>
        <Said words={answer.duration.note} language={words.language} />
      </small>
    </>
  )
}

function RequirementCount({ words, answer }: AnswerProps) {
  const { noRequirements, requirementCount } = words.portalSearch
  const count = answer.requirements.length
  return <b>{count === 0 ? noRequirements : requirementCount(count)}</b>
}

function Requirements(props: AnswerProps) {
  const { words, answer } = props
  if (answer.requirements.length === 0) return <RequirementCount {...props} />
  return (
    <ul>
      {answer.requirements.map(({ id, text, when }) => (
        <li key={id}>
          <Said words={text} language={words.language} />{' '}
          {when.id !== '' && (
            <small>
              <Said words={when} language={words.language} />
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}

function Places({ words, answer }: AnswerProps) {
  if (answer.places.length === 0) return <>{words.portalSearch.noPlace}</>
  return (
    <ul>
      {answer.places.map(({ id, name, address }) => (
        <li key={id}>
          <b>
            <Said words={name} language={words.language} />
          </b>{' '}
          <Indonesian text={address} language={words.language} />
        </li>
      ))}
    </ul>
  )
}
