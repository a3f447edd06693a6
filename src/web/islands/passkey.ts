/** Brings out a form that a passkey answers, where the browser can: asks for the passkey before it is sent. */
export function offerPasskey(form: HTMLFormElement): void {
  const answer = form.elements.namedItem('answer')
  const canAsk =
    'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential
  if (!canAsk || !(answer instanceof HTMLInputElement)) return
  answer.value = '' // browsers put back what a form held before
  form.hidden = false
  for (const text of document.querySelectorAll<HTMLElement>('.passkey-cannot')) text.hidden = true
  form.addEventListener('submit', (event) => {
    if (answer.value !== '') return
    event.preventDefault()
    void askInto(form, answer)
  })
}

async function askInto(form: HTMLFormElement, answer: HTMLInputElement): Promise<void> {
  const stopped = form.querySelector('.passkey-stopped')
  try {
    answer.value = JSON.stringify(await ask(form))
    form.requestSubmit()
  } catch {
    stopped?.removeAttribute('hidden') // whatever it was: the person cancelled, or has no passkey here
  }
}

function ask(form: HTMLFormElement): Promise<Credential | null> {
  const options = JSON.parse(form.dataset['options'] ?? '{}')
  return form.dataset['passkey'] === 'create'
    ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      })
    : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      })
}
