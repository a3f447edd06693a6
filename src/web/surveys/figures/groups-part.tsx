import type { GroupFigures } from '#server'
import { countText } from '../../archive/count-text.ts'
import type { Words } from '../../messages/words.ts'
import { FigureTable } from './figure-table.tsx'
import { numberText, rangeText } from './number-text.ts'
import { gradeText, type FiguresProps } from './shown-results.ts'

/** Services above the floor of privacy, and how many are below it. */
export function ServicesPart({ words, results }: FiguresProps) {
  const w = words.surveyResults
  const { shown, hidden } = partGroups(results.services)
  return (
    <section aria-labelledby="services">
      <h2 id="services">{w.services.title}</h2>
      {shown.length === 0 ? (
        <p>{w.services.none}</p>
      ) : (
        <>
          <p>{w.services.lead}</p>
          <FigureTable
            caption={w.services.title}
            head={[
              w.services.service,
              w.weightings.index,
              w.elements.interval,
              w.index.grade,
              w.elements.n,
            ]}
            rows={shown.map((service) => {
              const [index, interval, n] = valuesOf(service, words)
              const { grade } = service.figures
              const told = grade === undefined ? w.index.withheld : gradeText(grade, words)
              return [service.name, index, interval, told, n]
            })}
          />
        </>
      )}
      {hidden > 0 && (
        <p>
          {w.services.hidden(countText(hidden, words), countText(results.settings.showFrom, words))}
        </p>
      )}
    </section>
  )
}

/** By which ways answers came, and what each says. */
export function ChannelsPart({ words, results }: FiguresProps) {
  const w = words.surveyResults
  const { shown, hidden } = partGroups(results.channels)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="channels">
      <h2 id="channels">{w.channels.title}</h2>
      <p>{w.channels.lead}</p>
      <FigureTable
        caption={w.channels.title}
        head={[w.channels.channel, w.weightings.index, w.elements.interval, w.elements.n]}
        rows={shown.map((group) => [w.channels.names[group.channel], ...valuesOf(group, words)])}
      />
      {hidden > 0 && (
        <p>
          {w.channels.hidden(countText(hidden, words), countText(results.settings.showFrom, words))}
        </p>
      )}
    </section>
  )
}

/** Groups that may be shown apart, and how many others have answers. */
function partGroups<Group extends GroupFigures>(groups: readonly Group[]) {
  const shown = groups.filter(({ figures }) => figures.standing !== 'hidden')
  return { shown, hidden: groups.length - shown.length }
}

function valuesOf({ figures }: GroupFigures, words: Words): [string, string, string] {
  const none = words.surveyResults.noValue
  const { index, interval, n } = figures
  return [
    index === undefined ? none : numberText(index.exact, words),
    interval === undefined ? none : rangeText(interval, words),
    countText(n, words),
  ]
}
