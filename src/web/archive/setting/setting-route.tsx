import { getArchiveSetting, setArchiveOpen } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { archivePath } from '../archive-address.ts'
import { publicOrigin } from '../public-answer.tsx'

/** Where an administrator opens the archive to the public. */
export function addArchiveSettingRoutes(app: WebApp, site: Site): void {
  app.get('/archive', async (c) => {
    const found = await getArchiveSetting(contextOf(c, site))
    if (!found.ok) return showFailure(c, site, found)
    const words = c.get('words')
    const { slug, isOpen } = found.setting
    const done = c.req.query('done') !== undefined
    const address = `${publicOrigin(site)}${archivePath({ slug })}`
    const body = <SettingPage words={words} address={address} isOpen={isOpen} done={done} />
    return showPage(c, site, { title: words.archive.setting.title, body })
  })

  app.post('/archive', async (c) => {
    const isOpen = c.get('form').get('intent') === 'open'
    const set = await setArchiveOpen(contextOf(c, site), isOpen)
    return set.ok ? c.redirect('/archive?done', 303) : showFailure(c, site, set)
  })
}

function SettingPage(props: {
  readonly words: Words
  readonly address: string
  readonly isOpen: boolean
  readonly done: boolean
}) {
  const { address, isOpen } = props
  const texts = props.words.archive.setting
  return (
    <div class="narrow">
      {props.done && (
        <div class="notice done">
          <output>{isOpen ? texts.opened : texts.closed}</output>
        </div>
      )}
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <p>
        <b>{isOpen ? texts.isOpen : texts.isClosed}</b> {texts.address}:{' '}
        {isOpen ? <a href={address}>{address}</a> : address}
      </p>
      {!isOpen && <p>{texts.check}</p>}
      <form method="post" action="/archive">
        <CsrfField />
        <button class="primary" name="intent" value={isOpen ? 'close' : 'open'}>
          {isOpen ? texts.close : texts.open}
        </button>
      </form>
    </div>
  )
}
