import type { Paper } from '#diagram'
import type { StoredSop } from '#server'
import { DrawnPages } from '../../drawing/drawn-pages.tsx'
import type { Words } from '../../messages/words.ts'
import { papers } from './paper.ts'
import { printFormatNames } from './print-formats.ts'

/** The flowchart pages as they will be printed, and the ways to take it home. */
export function PrintPage(props: {
  readonly words: Words
  readonly sop: StoredSop
  readonly paper: Paper
  readonly pages: readonly string[]
}) {
  const { words, sop, paper, pages } = props
  const w = words.print
  const at = `/sops/${sop.id}/print`
  return (
    <>
      <p class="crumb">
        <a href={`/sops/${sop.id}`}>{sop.title === '' ? words.list.untitled : sop.title}</a>
      </p>
      <div class="page-head">
        <div>
          <h1>{w.title}</h1>
          <p class="lead-text">{w.lead}</p>
        </div>
        <div class="downloads">
          {printFormatNames.map((name) => (
            <a
              key={name}
              class={name === 'pdf' ? 'button primary' : 'button'}
              href={`${at}.${name}?paper=${paper}`}
              download
            >
              {w.downloads[name]}
            </a>
          ))}
          <a class="button quiet" href={`/units/${sop.unitId}/bundle?sop=${sop.id}`}>
            {words.bundle.linkOne}
          </a>
        </div>
      </div>
      <nav class="choice" aria-label={w.paper}>
        {papers.map((one) => (
          <a
            key={one}
            class="button"
            href={`${at}?paper=${one}`}
            aria-current={one === paper ? 'true' : undefined}
          >
            {w.papers[one]}
          </a>
        ))}
      </nav>
      <DrawnPages pages={pages} label={words.view.drawingPage} />
    </>
  )
}
