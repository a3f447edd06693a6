import { findNames, type NameIndex, type NameMention } from './names.ts'
import { stem } from './stem.ts'
import { verbForm, type VerbForm } from './verb-form.ts'
import type { VerbLexicon } from './verb-lexicon.ts'
import { readWords, type Word } from './words.ts'

/** A word with its form as a verb. */
export type ActivityWord = Word & { readonly form: VerbForm }

/**
 * Something done in an activity: the stem of its verb, and the stems of what it is done to. In
 * "Memeriksa dan memaraf surat izin" both deeds have the object (surat, izin).
 */
export type Deed = { readonly verb: string; readonly object: readonly string[] }

/** An activity taken apart. */
export type Activity = {
  readonly words: readonly ActivityWord[]
  /** Performers and offices named in the text, in order. */
  readonly mentions: readonly NameMention[]
  /** The performer with which the text begins, if it does. */
  readonly subject?: NameMention
  readonly deeds: readonly Deed[]
}

/** What is needed to read an activity. */
export type ActivityKnowledge = { readonly verbs: VerbLexicon; readonly names: NameIndex }

/** Takes an activity's text apart. Linear in its words. */
export function readActivity(text: string, knowledge: ActivityKnowledge): Activity {
  const words = readWords(text)
    .filter((word) => /\p{L}/u.test(word.text))
    .map((word) => ({ ...word, form: verbForm(word.lower, knowledge.verbs) }))
  const mentions = findNames(words, knowledge.names)
  const subject = findSubject(words, mentions)
  const deeds = readDeeds(words, subject?.to ?? 0)
  return { words, mentions, deeds, ...(subject === undefined ? {} : { subject }) }
}

// "Selanjutnya Camat menandatangani" begins with its subject too; a lone letter counts a list.
const openers = new Set(['kemudian', 'lalu', 'selanjutnya', 'oleh'])

function findSubject(
  words: readonly ActivityWord[],
  mentions: readonly NameMention[],
): NameMention | undefined {
  const begin = words.findIndex((word) => word.text.length > 1 && !openers.has(word.lower))
  const [first] = mentions
  return first !== undefined && first.from === begin ? first : undefined
}

// "melakukan verifikasi", "proses penandatanganan": the noun says what is done.
const lightVerbs = new Set(['laku', 'laksana', 'proses', 'selenggara'])

type OpenDeed = { verb: string; object: string[]; closed: boolean }

function readDeeds(words: readonly ActivityWord[], from: number): readonly Deed[] {
  const deeds: OpenDeed[] = []
  for (let at = from; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    if (isDeed(word, at === from)) deeds.push({ verb: stem(word.lower), object: [], closed: false })
    else addToLast(deeds, word)
  }
  return withSharedObjects(deeds)
}

function isDeed(word: ActivityWord, opening: boolean): boolean {
  return word.form === 'active' || (opening && (word.form === 'bare' || word.form === 'noun'))
}

// Words that carry nothing, and words after which no object follows any more.
const particles = new Set('atas atau dan ini itu para serta terhadap tersebut'.split(' '))
const objectEnds = new Set(
  `agar apabila bagi berdasarkan beserta bila dalam dari dengan di disertai guna jika ke kemudian kepada lalu melalui
  oleh pada sebagai selanjutnya sesuai setelah sudah telah untuk yang`.split(/\s+/),
)

function addToLast(deeds: OpenDeed[], word: ActivityWord): void {
  const last = deeds.at(-1)
  if (last === undefined || last.closed || particles.has(word.lower)) return
  last.closed = objectEnds.has(word.lower) || word.form === 'passive'
  if (last.closed) return
  const light = lightVerbs.has(last.verb) && last.object.length === 0 && isDone(word)
  if (light) last.verb = stem(word.lower)
  else last.object.push(stem(word.lower))
}

function withSharedObjects(deeds: readonly Deed[]): readonly Deed[] {
  let object: readonly string[] = []
  const result = deeds.toReversed().map((deed) => {
    if (deed.object.length > 0) object = deed.object
    return { verb: deed.verb, object }
  })
  return result.reverse()
}

function isDone({ lower, form }: ActivityWord): boolean {
  return form === 'noun' || form === 'bare' || lightVerbs.has(lower)
}

/** The form of the word with which the activity begins, list marks set aside. */
export function openingWord(activity: Activity): ActivityWord | undefined {
  return activity.words.find((word) => word.text.length > 1)
}

/** Whether two objects are about the same thing: every stem of the shorter is in the other. */
export function isSameObject(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.length > 0 && few.every((word) => many.includes(word))
}
