import { describeFlow, drawSop } from '#diagram'
import type { DeliveringSop } from '#server'
import { publishedPath } from '../../archive/archive-address.ts'
import { Said } from '../said.tsx'
import type { ServiceProps } from './service-page.tsx'

/** The steps as the applicant takes them, then how the office works on it, drawn and in words. */
export function HowItGoes(props: ServiceProps) {
  const { words, service } = props
  const texts = words.portal.service
  const { procedure } = service.standard.delivery
  // An old promise was kept by other SOPs than those of today.
  const sops = service.end === undefined ? service.sops : []
  return (
    <>
      {procedure.length > 0 && (
        <section aria-labelledby="steps">
          <h2 id="steps">{texts.steps}</h2>
          <ol class="steps">
            {procedure.map(({ id, text, when }) => (
              <li key={id}>
                <Said words={text} language={words.language} />
                {when.id !== '' && (
                  <small>
                    <Said words={when} language={words.language} />
                  </small>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      {sops.length > 0 && (
        <section aria-labelledby="drawn">
          <h2 id="drawn">{texts.drawn}</h2>
          <p>{texts.drawnLead}</p>
          {sops.map((sop) => (
            <Drawn key={sop.sopId} {...props} sop={sop} />
          ))}
        </section>
      )}
    </>
  )
}

function Drawn({ words, place, sop }: ServiceProps & { readonly sop: DeliveringSop }) {
  const texts = words.portal.service
  const title = sop.title === '' ? words.list.untitled : sop.title
  const count = drawSop(sop.content).pages.length
  const base = publishedPath(place, sop.sopId, sop.revision)
  return (
    <>
      <h3>
        <a href={publishedPath(place, sop.sopId)} lang={words.language === 'id' ? undefined : 'id'}>
          {title}
        </a>
      </h3>
      {/* Scrollable regions are reached by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="drawing" aria-label={texts.drawing(title)} tabIndex={0}>
        {Array.from({ length: count }, (_, at) => (
          <img
            key={at}
            src={`${base}/bagan-${at + 1}.svg`}
            alt={texts.drawingAlt(title, at + 1, count)}
            loading="lazy"
            width={1122}
            height={793}
          />
        ))}
      </section>
      <details>
        <summary>{texts.flowWords}</summary>
        <FlowWords {...{ words, sop }} />
      </details>
    </>
  )
}

/** Who does what, how long it takes, and where to from there. */
function FlowWords({ words, sop }: Pick<ServiceProps, 'words'> & { readonly sop: DeliveringSop }) {
  return (
    <ol class="flow-words">
      {describeFlow(sop.content, words.language).map(({ step, activity, facts, parts }) => (
        <li key={step}>
          <b lang={words.language === 'id' ? undefined : 'id'}>{activity}</b>
          {facts.map(({ name, value }) => (
            <small key={name}>
              {name}: {value}
            </small>
          ))}
          {parts.flatMap(({ ways }) => ways.map(({ text }) => <small key={text}>{text}</small>))}
        </li>
      ))}
    </ol>
  )
}
