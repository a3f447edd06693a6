import {
  compareSops,
  findComparisonFault,
  wordComparison,
  writeComparisonCsv,
  writeComparisonJson,
  type SopComparison,
} from '#sop'
import { showRemembered } from '../layout/respond.tsx'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { ComparePage, type ComparePageProps } from './compare-page.tsx'
import { compareAddress, readCompareQuery } from './compare-query.ts'
import { loadChosen, loadOffered, type Chosen } from './load-chosen.ts'

/** Several SOPs of the own government beside each other; only what the person may see. */
export function addCompareRoutes(app: WebApp, site: Site): void {
  app.get('/compare', (c) =>
    showRemembered(c, site, async () => {
      const words = c.get('words')
      const context = contextOf(c, site)
      const query = readCompareQuery(new URL(c.req.url))
      const chosen = await loadChosen(context, query.ids)
      const offered = await loadOffered(context, chosen, query)
      const body = <ComparePage {...{ words, query, chosen, offered, ...compare(c, chosen) }} />
      const shows = chosen.sops.map(({ id }) => id)
      return { title: words.compare.title, body, shows, ...(shows.length > 1 && { wide: true }) }
    }),
  )

  app.get('/compare/comparison.csv', (c) =>
    sendFile(c, site, {
      ending: 'csv',
      type: 'text/csv; charset=utf-8',
      write: (comparison) => writeComparisonCsv(comparison, c.get('language')),
    }),
  )

  app.get('/compare/comparison.json', (c) =>
    sendFile(c, site, { ending: 'json', type: 'application/json', write: writeComparisonJson }),
  )
}

function compare(c: WebContext, { sops }: Chosen): Pick<ComparePageProps, 'compared'> {
  const contents = sops.map(({ content }) => content)
  const fault = findComparisonFault(contents)
  if (fault?.code === 'too-long') return { compared: fault }
  if (fault !== undefined) return {}
  const comparison = compareSops(contents)
  return { compared: { comparison, worded: wordComparison(comparison, c.get('language')) } }
}

type Form = {
  readonly ending: string
  readonly type: string
  readonly write: (comparison: SopComparison) => string
}

async function sendFile(c: WebContext, site: Site, form: Form): Promise<Response> {
  const { ids } = readCompareQuery(new URL(c.req.url))
  const { sops } = await loadChosen(contextOf(c, site), ids)
  const shown = sops.map(({ id }) => id)
  const contents = sops.map(({ content }) => content)
  // The page says what is missing.
  if (findComparisonFault(contents) !== undefined) return c.redirect(compareAddress(ids), 303)
  c.set('shows', shown)
  const name = `${c.get('words').compare.fileName}.${form.ending}`
  c.header('content-type', form.type)
  c.header('content-disposition', `attachment; filename="${name}"`)
  c.header('cache-control', 'private, no-cache')
  return c.body(form.write(compareSops(contents)))
}
