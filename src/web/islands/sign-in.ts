import { offerToShow } from './show-password.ts'

for (const box of document.querySelectorAll<HTMLInputElement>('.show-password input')) {
  offerToShow(box)
}
