import { acceptInvitation, getInvitation, type Invitation } from '#server'
import {
  findAgainError,
  findFieldErrors,
  noErrors,
  type FieldErrors,
} from '../account/field-errors.ts'
import { NameForManagers } from '../account/name-for-managers.tsx'
import { NewPasswordFields } from '../account/new-password-fields.tsx'
import { showFailure } from '../errors/failure-page.tsx'
import { CsrfField } from '../layout/csrf-field.tsx'
import { showPage } from '../layout/respond.tsx'
import { LineField } from '../layout/form-fields.tsx'
import type { Words } from '../messages/words.ts'
import { fieldText } from '../request/form.ts'
import { limitSignIns } from '../request/limits.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { leadIn, readBrowser } from '../sign-in/sign-in-cookies.ts'

/** Where a link of an administrator leads. */
export function addInviteRoutes(app: WebApp, site: Site): void {
  app.get('/invite/:token', (c) => showInvitation(c, site, { token: c.req.param('token') }))
  app.post('/invite/:token', async (c) => {
    limitSignIns(c, site)
    const words = c.get('words')
    const form = c.get('form')
    const token = c.req.param('token')
    const again = findAgainError(words, form)
    if (again !== undefined) return showInvitation(c, site, { token, errors: again })
    const name = fieldText(form, 'name')
    const password = form.get('next') ?? ''
    const { device } = readBrowser(c, site)
    const entered = await acceptInvitation(site.db, { token, name, password, device })
    if (entered.ok) return leadIn(c, site, { entered, after: '/account?done=welcome' })
    const errors = findFieldErrors(words, entered)
    if (errors === undefined) return showFailure(c, site, entered)
    return showInvitation(c, site, { token, errors })
  })
}

async function showInvitation(
  c: WebContext,
  site: Site,
  { token, errors = noErrors }: { readonly token: string; readonly errors?: FieldErrors },
): Promise<Response> {
  const opened = await getInvitation(site.db, token)
  if (!opened.ok) return showFailure(c, site, opened)
  const words = c.get('words')
  const typed = c.get('form')?.get('name')?.slice(0, 200)
  const { title } = words.account.link
  const body = <InvitePage {...{ words, token, errors, typed }} invitation={opened.invitation} />
  return showPage(c, site, {
    title,
    body,
    status: errors === noErrors ? 200 : 422,
    island: 'signIn',
  })
}

function InvitePage(props: {
  readonly words: Words
  readonly token: string
  readonly invitation: Invitation
  readonly errors: FieldErrors
  readonly typed: string | undefined
}) {
  const { words, token, invitation, errors, typed } = props
  const { link: w, fields } = words.account
  const { personName, governmentName, signInName, hasAccount, besideCode } = invitation
  return (
    <section class="narrow account">
      <h1>{w.title}</h1>
      <p class="lead-text">{w.lead(personName, governmentName)}</p>
      <form method="post" action={`/invite/${token}`} class="stack">
        <CsrfField />
        {hasAccount ? (
          <KnownName words={words} signInName={signInName} />
        ) : (
          <LineField
            required
            name="name"
            label={fields.name}
            hint={fields.nameHint}
            value={typed ?? signInName}
            autoComplete="username"
            error={errors['name']}
          />
        )}
        <NewPasswordFields {...{ words, errors, besideCode }} />
        <button class="primary">{w.submit}</button>
      </form>
    </section>
  )
}

function KnownName({ words, signInName }: { readonly words: Words; readonly signInName: string }) {
  return (
    <>
      <p>{words.account.link.known(signInName)}</p>
      <NameForManagers signInName={signInName} />
    </>
  )
}
