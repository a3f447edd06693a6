import type { ServiceHit, ServiceSearch } from '#server'
import { countText } from '../../archive/count-text.ts'
import { Pager } from '../../layout/pager.tsx'
import type { InPortal } from '../entry/service-list.tsx'
import { portalPath, servicePath } from '../portal-address.ts'
import { PortalSearch } from '../portal-frame.tsx'
import { Indonesian, Said } from '../said.tsx'
import { feeText } from '../service/fee-text.ts'
import { timeText } from '../service/time-text.ts'
import { AnswerBox } from './answer-box.tsx'
import { resultsPath, type SearchQuery } from './search-query.ts'

export type FoundProps = InPortal & {
  readonly query: SearchQuery
  readonly found: ServiceSearch
}

/** What a search found: the answer first, where one service is clearly meant, then the others. */
export function ResultsPage(props: FoundProps) {
  const { words, place, query, found } = props
  const { answer } = found
  const texts = words.portalSearch
  const count = countText(found.total, words)
  const others = answer === undefined ? found.items : found.items.slice(1)
  return (
    <>
      <h1>{texts.title(query.text)}</h1>
      <PortalSearch words={words} home={portalPath(place)} text={query.text} />
      <p class="found">
        {found.isCut ? texts.cut(count) : texts.count(count)} {found.isLoose && texts.loose}
      </p>
      <Corrected {...props} />
      {answer !== undefined && <AnswerBox words={words} place={place} answer={answer} />}
      {others.length > 0 && (
        <section aria-labelledby={answer === undefined ? undefined : 'others'}>
          {answer !== undefined && <h2 id="others">{texts.others}</h2>}
          <ul class="services hits">
            {others.map((hit) => (
              <Hit key={hit.slug} words={words} place={place} hit={hit} />
            ))}
          </ul>
        </section>
      )}
      <Pager
        words={words.list}
        page={found.page}
        pageCount={found.pageCount}
        addressOf={(page) => resultsPath(place, { ...query, page })}
      />
    </>
  )
}

/** What was searched instead of what was typed, and how to search for that after all. */
function Corrected({ words, place, query, found }: FoundProps) {
  const texts = words.portalSearch
  if (found.corrected === undefined) return null
  const literal = resultsPath(place, { text: query.text, page: 1, isLiteral: true })
  return (
    <p class="corrected">
      {texts.corrected(found.corrected)} <a href={literal}>{texts.literally(query.text)}</a>
    </p>
  )
}

function Hit({ words, place, hit }: InPortal & { readonly hit: ServiceHit }) {
  const { language, portalSearch: texts } = words
  const [fee, time] = [feeText(hit.fee, words), timeText(hit.duration, words)]
  return (
    <li>
      <a href={servicePath(place, hit.slug)}>
        <Said words={hit.name} language={language} />
      </a>
      <p>
        <Said words={hit.summary} language={language} />
      </p>
      <p class="brief">
        <b lang={fee.lang}>{fee.text}</b> · <span lang={time.lang}>{time.text}</span> ·{' '}
        <span>
          {hit.requirementCount === 0
            ? texts.noRequirements
            : texts.requirementCount(hit.requirementCount)}
        </span>
      </p>
      <small>
        <Indonesian text={hit.unitName} language={language} />
      </small>
    </li>
  )
}
