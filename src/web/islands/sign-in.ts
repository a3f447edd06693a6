import { offerPasskey } from './passkey.ts'
import { offerToShow } from './show-password.ts'

for (const box of document.querySelectorAll<HTMLInputElement>('.show-password input')) {
  offerToShow(box)
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  offerPasskey(form)
}
