import { Said } from '../said.tsx'
import { FeeRows } from './key-facts.tsx'
import type { ServiceProps } from './service-page.tsx'

/** The requirements, to be ticked on screen or paper, and the sums that are due. */
export function WhatToBring(props: ServiceProps) {
  const { words, service } = props
  const { requirements } = service.standard.delivery
  const texts = words.portal.service
  return (
    <div>
      <section aria-labelledby="bring">
        <h2 id="bring">
          {requirements.length === 0 ? texts.bring : texts.bringCount(requirements.length)}
        </h2>
        {requirements.length === 0 ? <p>{texts.bringNothing}</p> : <p>{texts.bringHint}</p>}
        <ul class="ticks">
          {requirements.map(({ id, text, when }) => (
            <li key={id}>
              <label>
                <input type="checkbox" />
                <span>
                  <Said words={text} language={words.language} />
                  {when.id !== '' && (
                    <small>
                      <Said words={when} language={words.language} />
                    </small>
                  )}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </section>
      <FeeRows {...props} />
    </div>
  )
}
