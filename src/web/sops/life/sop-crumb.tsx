import type { StoredSop } from '#server'
import type { Words } from '../../messages/words.ts'

/** The way back to the SOP. */
export function SopCrumb({ words, sop }: { readonly words: Words; readonly sop: StoredSop }) {
  return (
    <p class="crumb">
      <a href={`/sops/${sop.id}`}>{sop.title === '' ? words.list.untitled : sop.title}</a>
    </p>
  )
}
