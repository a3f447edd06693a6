import { listImports, type ImportSummary } from '#server'
import { timeText } from '../../layout/date-text.ts'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { listWritableUnits } from '../../request/writable-units.ts'
import { CountChips } from '../progress/count-chips.tsx'

export function addImportListRoute(app: WebApp, site: Site): void {
  app.get('/imports', async (c) => {
    const imports = await listImports(contextOf(c, site))
    const words = c.get('words')
    const mayStart = (await listWritableUnits(c, site)).length > 0
    const body = <ImportListPage {...{ words, imports, mayStart }} />
    return showPage(c, site, { title: words.imports.list.title, body })
  })
}

type ListProps = { readonly words: Words; readonly imports: readonly ImportSummary[] }
type ImportListPageProps = ListProps & { readonly mayStart: boolean }

/** The uploads that the person may work on, newest first. */
function ImportListPage({ words, imports, mayStart }: ImportListPageProps) {
  const w = words.imports
  return (
    <>
      <div class="page-head">
        <h1>{w.list.title}</h1>
        {mayStart && (
          <a class="button primary" href="/imports/new">
            {w.bringIn}
          </a>
        )}
      </div>
      {imports.length === 0 ? (
        <div class="nothing">
          <h2>{w.list.empty}</h2>
          <p>{mayStart ? w.list.emptyText : words.create.nowhere}</p>
        </div>
      ) : (
        <Imports words={words} imports={imports} />
      )}
    </>
  )
}

function Imports({ words, imports }: ListProps) {
  const w = words.imports.list
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{w.when}</th>
          <th scope="col">{w.unit}</th>
          <th scope="col">{w.progress}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={`/imports/${one.id}`}>{timeText(one.createdAt, words)}</a>
              <small>{one.createdBy}</small>
            </th>
            <td>{one.unitName}</td>
            <td>
              <CountChips words={words} counts={one.counts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
