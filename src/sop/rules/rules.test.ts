import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSopJson } from '../formats/json/read-sop-json.ts'
import type { Sop } from '../model/sop.ts'
import { checkSop } from './check-sop.ts'
import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import { rules } from './rules.ts'
import { ruleTitle, wordCertainty, wordFinding, wordSource } from './wording.ts'

const here = new URL('.', import.meta.url)
const docs = new URL('../../../docs/rules/', here)
const groups = ['structure', 'form', 'data-flow', 'time', 'law', 'relations']

function listNames(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, here))
    .filter((name) => name.endsWith(ending) && !name.endsWith(`.test${ending}`))
    .map((name) => basename(name, ending))
    .sort()
}

function readFixture(id: string, kind: 'wrong' | 'right'): Sop {
  const reading = readSopJson(readFileSync(new URL(`fixtures/${id}.${kind}.json`, here), 'utf8'))
  if (!reading.ok) throw new Error(`${id}.${kind}: ${JSON.stringify(reading.problems)}`)
  return reading.sop
}

const ids = rules.map((rule) => rule.id)

describe('the folder', () => {
  test('has one file for each rule, named after it, in the folder of its group', () => {
    const files = groups.flatMap((group) => listNames(group, '.ts').map((id) => `${group}/${id}`))
    expect(files.sort()).toEqual(rules.map((rule) => `${rule.group}/${rule.id}`).sort())
    expect(rules.length).toBeGreaterThanOrEqual(36)
  })

  test('has a wrong and a right example for each rule and no other', () => {
    expect(listNames('fixtures', '.wrong.json')).toEqual(ids.toSorted())
    expect(listNames('fixtures', '.right.json')).toEqual(ids.toSorted())
  })

  test('has words for each rule and no other, in both languages', () => {
    expect(Object.keys(indonesian.rules).sort()).toEqual(ids.toSorted())
    expect(Object.keys(english.rules).sort()).toEqual(ids.toSorted())
    expect(Object.keys(english.names)).toEqual(Object.keys(indonesian.names))
  })

  test('has no page without a rule', () => {
    const pages = readdirSync(docs).map((name) => basename(name, '.md'))
    expect(pages.toSorted()).toEqual([...ids, 'README'].toSorted())
  })
})

test('what is only remembered is never an error', () => {
  const remembered = rules.filter((rule) => rule.certainty === 'memory')
  expect(remembered.length).toBeGreaterThan(0)
  expect(remembered.filter((rule) => rule.level === 'error')).toEqual([])
})

describe.each(rules)('$id', (rule) => {
  test('its wrong example raises this rule and no other', () => {
    const raised = new Set(checkSop(readFixture(rule.id, 'wrong')).map((finding) => finding.rule))
    expect([...raised]).toEqual([rule.id])
  })

  test('its right example raises nothing', () => {
    expect(checkSop(readFixture(rule.id, 'right'))).toEqual([])
  })

  test('its words name the place and leave nothing to fill in', () => {
    for (const finding of checkSop(readFixture(rule.id, 'wrong'))) {
      for (const language of ['id', 'en'] as const) {
        const { title, message, advice } = wordFinding(finding, language)
        for (const text of [title, message, advice]) expect(text).toMatch(/^[^{}[\]]{4,}$/)
        expect(message).not.toMatch(/undefined|NaN|""/)
      }
    }
  })

  test('its page names its title, level, source and certainty, and leads to both examples', () => {
    const page = new URL(`${rule.id}.md`, docs)
    expect(existsSync(page)).toBe(true)
    const text = readFileSync(page, 'utf8')
    const levels = { error: 'kesalahan', warning: 'peringatan', hint: 'saran' }
    for (const part of [
      `# ${ruleTitle(rule.id, 'id')}\n`,
      `· ${levels[rule.level]}\n`,
      wordSource(rule.source, 'id'),
      wordCertainty(rule.certainty, 'id'),
      `fixtures/${rule.id}.wrong.json`,
      `fixtures/${rule.id}.right.json`,
    ]) {
      expect(text).toContain(part)
    }
  })
})
