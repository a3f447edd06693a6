import type { Words as Translated } from '#standard'
import type { Language } from '../messages/words.ts'

/** A text of a standard in the language of the page. */
export type SaidText = {
  readonly text: string
  /** The text is Indonesian on a page that is not. */
  readonly lang?: 'id'
}

/** What nobody has translated is said in Indonesian. */
export function say(words: Translated, language: Language): SaidText {
  if (language === 'id') return { text: words.id }
  return words.en.trim() === '' ? { text: words.id, lang: 'id' } : { text: words.en }
}

/** A text of a standard, marked where it is not in the language of the page. */
export function Said({
  words,
  language,
}: {
  readonly words: Translated
  readonly language: Language
}) {
  const { text, lang } = say(words, language)
  return lang === undefined ? <>{text}</> : <span lang={lang}>{text}</span>
}

/** What is only ever written in Indonesian: decrees, offices, addresses. */
export function Indonesian({
  text,
  language,
}: {
  readonly text: string
  readonly language: Language
}) {
  return language === 'id' ? <>{text}</> : <span lang="id">{text}</span>
}
