import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import type { MessageLanguage } from './messages/rule-text.ts'
import type { Certainty, Finding, RuleSource } from './rule.ts'
import { wordMinutes } from './word-minutes.ts'

/** Languages in which findings are worded. */
export type RuleLanguage = 'id' | 'en'

/** A finding in words: what kind of fault, what exactly and where, and what to do. */
export type WordedFinding = {
  readonly title: string
  readonly message: string
  readonly advice: string
}

const languages: Readonly<Record<RuleLanguage, MessageLanguage>> = { id: indonesian, en: english }

/** Words a finding. Texts quoted from the SOP are cut to 100 characters. */
export function wordFinding(finding: Finding, language: RuleLanguage): WordedFinding {
  const words = languages[language]
  const failed = finding.data['failure'] !== undefined
  const text = failed ? words.failed : (words.rules[finding.rule] ?? words.failed)
  const fill = (template: string): string => fillTemplate(template, finding, words)
  return { title: text.title, message: fill(text.message), advice: fill(text.advice) }
}

/** Words the source of a rule: "PermenPANRB 35/2012, hlm. 24–25". */
export function wordSource(source: RuleSource, language: RuleLanguage): string {
  const words = languages[language].source
  if (source.kind === 'practice') return words.practice
  const article = source.article === undefined ? '' : `, ${words.article} ${source.article}`
  const page = source.page === undefined ? '' : `, ${words.page} ${source.page}`
  return source.title + article + page
}

/** Words how sure a source is. */
export function wordCertainty(certainty: Certainty, language: RuleLanguage): string {
  return languages[language].source[certainty]
}

/** Title of a rule, for lists; the id where the rule is unknown. */
export function ruleTitle(id: string, language: RuleLanguage): string {
  return languages[language].rules[id]?.title ?? id
}

function fillTemplate(template: string, finding: Finding, words: MessageLanguage): string {
  const value = (name: string, as?: string): string => readValue({ name, as }, finding, words)
  const chosen = template.replaceAll(/\[([^\]]*)\]/g, (_, part: string) => {
    const names = Array.from(part.matchAll(placeholder), ([, name = '']) => name)
    return names.every((name) => value(name) !== '') ? part : ''
  })
  return chosen.replaceAll(placeholder, (_, name: string, as?: string) => value(name, as))
}

const placeholder = /\{(\w+)(?::(\w+))?\}/g

type Asked = { readonly name: string; readonly as: string | undefined }

function readValue({ name, as }: Asked, finding: Finding, words: MessageLanguage): string {
  if (name === 'where') return wordPlace(finding, words)
  if (name === 'rule') return finding.rule
  const value = finding.data[name] ?? ''
  if (as === 'time') return wordMinutes(Number(value), words.units)
  if (as === 'name') return words.names[value] ?? String(value)
  return shorten(String(value))
}

function wordPlace({ place, data }: Finding, words: MessageLanguage): string {
  switch (place.kind) {
    case 'document':
      return words.document
    case 'identity':
      return words.identity.replace('{field}', words.names[place.field] ?? place.field)
    case 'performer':
      return words.column
    case 'step':
      return words.step.replace('{number}', String(data['number'] ?? ''))
  }
}

const longestQuote = 100

function shorten(text: string): string {
  const letters = Array.from(text.slice(0, longestQuote * 4).replaceAll(/\s+/g, ' '))
  return letters.length <= longestQuote
    ? letters.join('')
    : `${letters.slice(0, longestQuote - 1).join('')}…`
}
