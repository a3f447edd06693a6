import { excerpt } from '../excerpt.ts'
import type { Notice, Path, Problem } from '../reading.ts'
import { english } from './en.ts'
import { indonesian } from './id.ts'
import type { FormatMessages } from './messages.ts'

const languages = { id: indonesian, en: english } as const

/** Languages in which problems and notices are worded. */
export type FormatLanguage = keyof typeof languages

/** Words of another format for its fields and the entries of its lists, where it has its own. */
export type FieldNames = Pick<FormatMessages, 'fields' | 'entries'>

/**
 * Says a problem in one sentence: where, what was found, what was expected. "Baris 3, kolom 14,
 * langkah ke-4, kegiatan: berisi 5, seharusnya teks". Fields are those of an SOP, or `names`.
 */
export function wordProblem(
  problem: Problem,
  language: FormatLanguage,
  names?: FieldNames,
): string {
  const messages = { ...languages[language], ...names }
  const { path, line, column } = problem
  const place = line === undefined ? [] : [messages.place(line, column)]
  const text = messages.problems[problem.code]({
    found: wordFound(problem, messages),
    expected: wordOf(problem.expected ?? 'value', messages.expected),
  })
  return sentence([...place, ...wordPath(path, messages)], text)
}

/** Says a notice in one sentence. */
export function wordNotice(notice: Notice, language: FormatLanguage): string {
  const messages = languages[language]
  const { line, path } = notice
  const place = line === undefined ? [] : [messages.place(line)]
  return sentence(
    [...place, ...wordPath(path, messages)],
    messages.notices[notice.code](excerpt(notice.found, 80)),
  )
}

function sentence(places: readonly string[], text: string): string {
  const whole = places.length === 0 ? text : `${places.join(', ')}: ${text}`
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

/** A kind of value has a word; all else comes from the document. */
function wordFound({ code, found = '' }: Problem, messages: FormatMessages): string {
  if (code === 'malformed-json') return found === '' ? messages.endOfText : `'${found}'`
  return code === 'wrong-kind' ? wordOf(found, messages.expected) : excerpt(found, 80)
}

function wordOf(name: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name
}

/** "langkah ke-4", "simbol ke-1", "pelaksana": a list and a place in it are one word. */
function wordPath(path: Path, messages: FormatMessages): string[] {
  return path.flatMap((key, index) => {
    if (typeof key === 'number') return [`${entryName(path[index - 1], messages)}${key + 1}`]
    const named = Object.hasOwn(messages.entries, key) && typeof path[index + 1] === 'number'
    return named ? [] : [wordOf(excerpt(key, 80), messages.fields)]
  })
}

function entryName(list: string | number | undefined, messages: FormatMessages): string {
  const { entries, entry } = messages
  return typeof list === 'string' && Object.hasOwn(entries, list) ? (entries[list] ?? entry) : entry
}
