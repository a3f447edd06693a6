import { renderToString } from 'preact-render-to-string'
import { formPath } from '../../answering/answering-address.ts'
import { publicOrigin } from '../../archive/public-answer.tsx'
import { showFault } from '../../errors/failure-page.tsx'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { SurveyPosterPage } from './poster-page.tsx'
import { readWays } from './read-ways.ts'

/** The poster of a survey for the counter, of one service (`?layanan=`) or of all. */
export function addSurveyPosterRoute(app: WebApp, site: Site): void {
  app.get('/surveys/:id/poster', async (c) => {
    const read = await readWays(c, site)
    if (read instanceof Response) return read
    const { survey, unitName, slug } = read
    const layanan = c.req.query('layanan')
    const service = survey.services.find((one) => one.slug === layanan)
    if (slug === null || (layanan !== undefined && service === undefined)) {
      return showFault(c, site, { code: 'not-found' })
    }
    const place = { slug, language: 'id' } as const
    const origin = publicOrigin(site)
    const path = formPath(place, survey.slug, {
      ...(layanan !== undefined && { layanan }),
      kanal: 'poster',
    })
    const page = (
      <SurveyPosterPage
        words={c.get('words')}
        title={survey.title}
        unitName={unitName}
        service={service?.name}
        endsOn={survey.endsOn}
        address={origin + path}
        typed={(origin + formPath(place, survey.slug)).replace(/^https?:\/\//, '')}
        back={`/surveys/${survey.id}/devices`}
        style={site.assets.portal}
      />
    )
    c.header('cache-control', 'no-store')
    return c.html(`<!doctype html>${renderToString(page)}`)
  })
}
