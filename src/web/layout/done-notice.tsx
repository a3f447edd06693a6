/** What was just done, named in the address after a redirect (`?done=moved`); nothing for an unknown name. */
export function DoneNotice(props: {
  readonly words: Readonly<Record<string, string>>
  readonly done: string | undefined
}) {
  const { words, done = '' } = props
  if (!Object.hasOwn(words, done)) return null
  return (
    <div class="notice done">
      <output>{words[done]}</output>
    </div>
  )
}
