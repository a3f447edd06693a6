import type { VNode } from 'preact'
import type { Words } from '../messages/words.ts'

/** Something that somebody did to something. */
export type Deed = {
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string | null
  readonly subjectName: string | null
  readonly details: Readonly<Record<string, unknown>>
}

/** Where the page of a subject is, by its kind. */
const places: Readonly<Record<string, string>> = { sop: '/sops', import: '/imports' }

/** What was done, after the name of who did it, with a link to its subject; the code where there are no words. */
export function Sentence(props: {
  readonly words: Words
  readonly template: string | undefined
  readonly deed: Deed
}) {
  const { words, deed } = props
  const parts = (props.template ?? `${deed.action} {subject}`).split(/(\{\w+\})/)
  return (
    <>
      {parts.map((part) => {
        if (part === '{subject}') return <Subject key={part} words={words} deed={deed} />
        return part.startsWith('{') ? detailText(deed.details, part.slice(1, -1)) : part
      })}
    </>
  )
}

function Subject({ words, deed }: { readonly words: Words; readonly deed: Deed }): VNode {
  const { subjectKind, subjectId, subjectName } = deed
  const known = Object.hasOwn(words.audit.kinds, subjectKind)
  const kind = known ? words.audit.kinds[subjectKind] : subjectKind
  const name = subjectName === null || subjectName === '' ? kind : `'${subjectName}'`
  const place = Object.hasOwn(places, subjectKind) ? places[subjectKind] : undefined
  if (place === undefined || subjectId === null) return <>{name}</>
  return <a href={`${place}/${subjectId}`}>{name}</a>
}

/** Texts and numbers as they are; nothing else belongs in a sentence. */
function detailText(details: Deed['details'], name: string): string {
  const value = Object.hasOwn(details, name) ? details[name] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…'
}
