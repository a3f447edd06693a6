import { invitePerson, listInvitable, type Invitable } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { ChoiceField } from '../../layout/form-fields.tsx'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { timeText } from '../../layout/date-text.ts'
import { showPage } from '../../layout/respond.tsx'
import type { Words } from '../../messages/words.ts'
import { fieldText } from '../../request/form.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'

/** Where an administrator makes links; `?person=` chooses one beforehand. */
export function addInvitingRoutes(app: WebApp, site: Site): void {
  app.get('/account/invite', async (c) => {
    const words = c.get('words')
    const listed = await listInvitable(contextOf(c, site))
    if (!listed.ok) return showFailure(c, site, listed)
    const chosen = c.req.query('person')
    const body = <InvitingPage {...{ words, chosen }} persons={listed.persons} />
    return showPage(c, site, { title: words.account.invite.title, body })
  })
  app.post('/account/invite', async (c) => {
    const words = c.get('words')
    const form = c.get('form')
    const dropsAuthenticator = form.has('lost')
    const personId = fieldText(form, 'person')
    const made = await invitePerson(contextOf(c, site), personId, { dropsAuthenticator })
    if (!made.ok) return showFailure(c, site, made)
    const link = new URL(`/invite/${made.token}`, site.origins[0]).href
    const until = timeText(made.expiresAt, words)
    const body = <MadePage {...{ words, link, until }} personName={made.personName} />
    return showPage(c, site, { title: words.account.invite.madeTitle, body })
  })
}

function InvitingPage(props: {
  readonly words: Words
  readonly persons: readonly Invitable[]
  readonly chosen: string | undefined
}) {
  const { words, persons, chosen } = props
  const w = words.account.invite
  const choices = persons.map(
    ({ personId, name, unitName }) => [personId, `${name}, ${unitName}`] as const,
  )
  return (
    <section class="narrow account">
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead}</p>
      <form method="post" action="/account/invite" class="stack">
        <CsrfField />
        <ChoiceField name="person" label={w.person} choices={choices} value={chosen} />
        <label class="check-field">
          <input type="checkbox" name="lost" /> {w.lost}
        </label>
        <button class="primary">{w.submit}</button>
      </form>
    </section>
  )
}

/** Shown in the very answer: the link is kept nowhere. */
function MadePage(props: {
  readonly words: Words
  readonly link: string
  readonly until: string
  readonly personName: string
}) {
  const { words, link, until, personName } = props
  const w = words.account.invite
  return (
    <section class="narrow account">
      <h1>{w.madeTitle}</h1>
      <p>{w.made(personName, until)}</p>
      <label class="field">
        {w.link}
        <input readonly value={link} />
      </label>
      <p>
        <b>{w.once}</b>
      </p>
      <p class="actions">
        <a class="button" href="/account/invite">
          {w.another}
        </a>
      </p>
    </section>
  )
}
