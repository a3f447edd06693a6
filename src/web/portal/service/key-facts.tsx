import { Said } from '../said.tsx'
import { feeText, rupiahText } from './fee-text.ts'
import type { ServiceProps } from './service-page.tsx'
import { timeText } from './time-text.ts'

/** What it costs, how long it takes, what one gets: what most people came for. */
export function KeyFacts(props: ServiceProps) {
  const { words, service } = props
  const { fee, duration, product } = service.standard.delivery
  const texts = words.portal.service
  const [cost, time] = [feeText(fee, words), timeText(duration, words)]
  return (
    <dl class="key-facts">
      <div>
        <dt>{texts.fee}</dt>
        <dd>
          <b lang={cost.lang}>{cost.text}</b>
          {fee.kind === 'tariff' && fee.rows.length > 1 && <a href="#fees">{texts.fees}</a>}
        </dd>
      </div>
      <div>
        <dt>{texts.time}</dt>
        <dd>
          <b lang={time.lang}>{time.text}</b>
          <small>
            <Said words={duration.note} language={words.language} />
          </small>
        </dd>
      </div>
      <div>
        <dt>{texts.product}</dt>
        <dd>
          <b>
            <Said words={product} language={words.language} />
          </b>
        </dd>
      </div>
    </dl>
  )
}

/** Each sum that may be due, and what sets it. */
export function FeeRows({ words, service }: ServiceProps) {
  const { fee } = service.standard.delivery
  const texts = words.portal.service
  if (fee.kind !== 'tariff') return null
  return (
    <section aria-labelledby="fees">
      <h2 id="fees">{texts.fees}</h2>
      <ul class="fees">
        {fee.rows.map(({ id, text, rupiah, per }) => (
          <li key={id}>
            <Said words={text} language={words.language} />{' '}
            <b>
              {rupiahText(rupiah, words)} <Said words={per} language={words.language} />
            </b>
          </li>
        ))}
      </ul>
      {fee.legalBasis !== '' && (
        <p>
          <small>{texts.feeBasis(fee.legalBasis)}</small>
        </p>
      )}
    </section>
  )
}
