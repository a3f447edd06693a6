import { Indonesian } from '../said.tsx'
import { contactAddress } from './contact-address.ts'
import type { ServiceProps } from './service-page.tsx'

/** Where one complains, and which office answers for it. */
export function Complaining({ words, service }: ServiceProps) {
  const { channels, responsible } = service.standard.delivery.complaints
  const texts = words.portal.service
  if (channels.length === 0 && responsible === '') return null
  return (
    <section aria-labelledby="complain">
      <h2 id="complain">{texts.complain}</h2>
      <dl class="channels">
        {channels.map((channel) => {
          const href = contactAddress(channel)
          return (
            <div key={channel.id}>
              <dt>{texts.channels[channel.kind]}</dt>
              <dd>
                {href === undefined ? (
                  <Indonesian text={channel.value} language={words.language} />
                ) : (
                  <a href={href}>{channel.value}</a>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      {responsible !== '' && <p>{texts.responsible(responsible)}</p>}
    </section>
  )
}
