import { makeSurveyDevice, revokeSurveyDevice } from '#server'
import { kioskPath, tabletPath } from '../../answering/answering-address.ts'
import { publicOrigin } from '../../archive/public-answer.tsx'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { emptyForm, readTexts, wordFaults, type FormState } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import { DevicesPage, MadeDevicePage } from './devices-page.tsx'
import { readWays } from './read-ways.ts'

/** Link, posters, screens and tablets of a survey. */
export function addDevicesRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/devices', (c) => showDevices(c, site, emptyForm))
  app.post('/surveys/:id/devices', (c) => makeDevice(c, site))
  app.post('/surveys/:id/devices/:device/revoke', async (c) => {
    const { id, device } = c.req.param()
    const outcome = await revokeSurveyDevice(contextOf(c, site), id, device)
    if (!outcome.ok) return showFailure(c, site, outcome)
    return c.redirect(`/surveys/${id}/devices?done=revoked`, 303)
  })
}

async function showDevices(c: WebContext, site: Site, form: FormState): Promise<Response> {
  const read = await readWays(c, site)
  if (read instanceof Response) return read
  const words = c.get('words')
  const body = (
    <SurveyFrame {...read} words={words} tab="devices">
      <DoneNotice texts={words.surveyWays.devices.done} done={c.req.query('done')} />
      <DevicesPage {...read} words={words} origin={publicOrigin(site)} form={form} />
    </SurveyFrame>
  )
  const title = `${words.surveyWays.devices.title}: ${read.survey.title}`
  return showPage(c, site, { title, body, status: form === emptyForm ? 200 : 422 })
}

/** The address is in the answer itself and nowhere else. */
async function makeDevice(c: WebContext, site: Site): Promise<Response> {
  const read = await readWays(c, site)
  if (read instanceof Response) return read
  const texts = readTexts(c.get('form'), ['kind', 'name'])
  const { kind = '', name = '' } = texts
  const surveyId = read.survey.id
  const made = await makeSurveyDevice(contextOf(c, site), { surveyId, kind, name })
  const words = c.get('words')
  if (!made.ok) {
    if (made.code !== 'invalid-fields') return showFailure(c, site, made)
    return showDevices(c, site, { texts, errors: wordFaults(made.fields, words.fieldFaults) })
  }
  const place = { slug: read.slug ?? '', language: 'id' } as const
  const path = made.kind === 'kiosk' ? kioskPath(place, made.token) : tabletPath(place, made.token)
  const body = (
    <MadeDevicePage
      words={words}
      name={made.name}
      address={publicOrigin(site) + path}
      back={`/surveys/${surveyId}/devices`}
    />
  )
  return showPage(c, site, { title: words.surveyWays.devices.madeTitle, body })
}
