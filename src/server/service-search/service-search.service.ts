import type { ArchiveContext } from '../archive/archive.service.ts'
import { inArchive } from '../archive/in-archive.ts'
import type { Tx } from '../database/database.ts'
import { correctWords, listSuggestions, planParts, type WordFact } from './plan-search.ts'
import { emptyWords } from './question-words.ts'
import { isPlainWord, readQuestionWords, takeAspect } from './read-question.ts'
import type {
  AskedAspect,
  ServiceAnswer,
  ServiceHit,
  ServiceQuestion,
  ServiceSearch,
} from './service-search-record.ts'
import { findServiceRows, lookUpWords, type FoundRow } from './service-search.queries.ts'
import { longestPhrase } from './synonyms.ts'

const pageSize = 10
/** `search_services` gives one more. */
const mostHits = 100
/** The first hit is the answer where the second is so much worse. */
const clearlyBetter = 0.08

/** Finds services by a question as people type it: the answer first, where there is one. */
export function searchServices(
  { db, archive }: ArchiveContext,
  question: ServiceQuestion,
): Promise<ServiceSearch> {
  const words = readQuestionWords(question.text)
  if (words.length === 0) return Promise.resolve(nothing)
  return inArchive(db, archive.governmentId, (tx) => search(tx, words, question))
}

const nothing: ServiceSearch = {
  items: [],
  total: 0,
  page: 1,
  pageCount: 1,
  isCut: false,
  suggestions: [],
  isLoose: false,
}

async function search(
  tx: Tx,
  words: readonly string[],
  { page: asked, isLiteral }: ServiceQuestion,
): Promise<ServiceSearch> {
  const facts = await lookUpWords(tx, askAbout(words))
  const isKnown = knownBy(facts)
  const settled =
    isLiteral === true ? { words, others: new Map() } : correctWords(words, facts, isKnown)
  const { rest, aspect } = takeAspect(settled.words)
  const found = rest.filter((word) => isKnown(word))
  const isLoose = found.length < rest.length
  const suggestions = listSuggestions(settled.words, facts)
  const parts = planParts(found, { facts, others: settled.others })
  if (parts.length === 0) return { ...nothing, isLoose, suggestions }
  const page = Math.min(Math.max(Math.trunc(asked) || 1, 1), mostHits / pageSize)
  const range = { offset: (page - 1) * pageSize, limit: pageSize }
  const rows = await findServiceRows(tx, { named: rest.join(' '), parts }, range)
  return {
    ...countPages(rows, page),
    items: rows.slice(0, pageSize).map(readHit),
    isLoose: isLoose || rows[0]?.partsMissing !== 0,
    suggestions: rows.length === 0 ? suggestions : [],
    ...(settled.words.join(' ') !== words.join(' ') && { corrected: settled.words.join(' ') }),
    ...findAnswer(rows, aspect),
  }
}

/** The words that tell something, pairs of them written as one, and phrases. */
function askAbout(words: readonly string[]) {
  const telling = words.filter((word) => !emptyWords.has(word))
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`)
  const phrases = words.flatMap((_, from) =>
    Array.from({ length: longestPhrase }, (__, by) => words.slice(from, from + by + 1).join(' ')),
  )
  return {
    words: [...new Set([...telling, ...pairs])],
    doubtful: [...new Set(telling.filter((word) => !isPlainWord(word)))],
    phrases: [...new Set(phrases)],
  }
}

function knownBy(facts: readonly WordFact[]): (word: string) => boolean {
  const known = new Set(
    facts.filter(({ kind }) => kind !== 'all' && kind !== 'synonym').map(({ found }) => found),
  )
  const own = facts.filter(({ kind }) => kind === 'synonym').flatMap(({ word }) => word.split(' '))
  const ownWords = new Set(own)
  return (word) => known.has(word) || ownWords.has(word) || isPlainWord(word)
}

function countPages(rows: readonly FoundRow[], page: number) {
  const all = rows[0]?.total ?? 0
  const total = Math.min(all, mostHits)
  return { total, page, pageCount: Math.max(1, Math.ceil(total / pageSize)), isCut: all > total }
}

function readHit(row: FoundRow): ServiceHit {
  const { serviceId, slug, name, summary, unitName, fee, duration, requirementCount } = row
  return { serviceId, slug, name, summary, unitName, fee, duration, requirementCount }
}

/** The first hit of all, where nothing of the question is missing in it and the next is clearly worse. */
function findAnswer(
  [first, second]: readonly FoundRow[],
  aspect: AskedAspect | undefined,
): { readonly answer?: ServiceAnswer } {
  if (first?.at !== 1 || first.partsMissing > 0) return {}
  if (second !== undefined && first.score - second.score < clearlyBetter) return {}
  const { unitId, requirements, places } = first
  const answer = {
    ...readHit(first),
    unitId,
    requirements: requirements ?? [],
    places: places ?? [],
    ...(aspect !== undefined && { first: aspect }),
  }
  return { answer }
}
