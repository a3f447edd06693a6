import { Indonesian } from '../said.tsx'
import type { ServiceProps } from './service-page.tsx'

/** Components 7 to 14 of the standard, which few look for; what is not filled in is left out. */
export function InternalPart({ words, service }: ServiceProps) {
  const texts = words.portal.service
  const { management } = service.standard
  const lists = (['legalBasis', 'facilities', 'competences'] as const)
    .map((name) => ({ name, texts: management[name] }))
    .filter((part) => part.texts.length > 0)
  const single = (
    ['supervision', 'serviceGuarantee', 'safetyGuarantee', 'evaluation'] as const
  ).filter((name) => management[name] !== '')
  if (lists.length + single.length + management.staff === 0) return null
  return (
    <details>
      <summary>{texts.internal}</summary>
      <dl class="internal">
        {lists.map((part) => (
          <div key={part.name}>
            <dt>{texts[part.name]}</dt>
            {part.texts.map((text) => (
              <dd key={text}>
                <Indonesian text={text} language={words.language} />
              </dd>
            ))}
          </div>
        ))}
        {management.staff > 0 && (
          <div>
            <dt>{texts.staff}</dt>
            <dd>{texts.staffCount(management.staff)}</dd>
          </div>
        )}
        {single.map((name) => (
          <div key={name}>
            <dt>{texts[name]}</dt>
            <dd>
              <Indonesian text={management[name]} language={words.language} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
