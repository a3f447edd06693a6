import { readFileSync } from 'node:fs'
import type { ServiceStandard, StandardItem } from '#standard'
import { sampleStandard } from '../../portal/testing/promised-service.ts'

/** A service of the invented city. */
export type CityService = {
  readonly slug: string
  readonly unit: string
  readonly standard: ServiceStandard
}

/** A question as people type it, and the services that answer it. */
export type CityQuestion = { readonly text: string; readonly right: readonly string[] }

/** The services of `services.txt`. */
export function readCityServices(): readonly CityService[] {
  return readLines('services.txt').map((line) => {
    const [slug = '', unit = '', ...texts] = line.split('|').map((text) => text.trim())
    return { slug, unit, standard: readStandard(texts) }
  })
}

/** One half of the questions. */
export function readCityQuestions(half: 'tuned' | 'held-out'): readonly CityQuestion[] {
  return readLines(`questions-${half}.txt`).map((line) => {
    const [text = '', right = ''] = line.split(' = ')
    return { text, right: right.split(', ') }
  })
}

function readLines(file: string): readonly string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

function readStandard([
  name = '',
  nameEn = '',
  summary = '',
  called = '',
  needed = '',
]: readonly string[]): ServiceStandard {
  const usual = sampleStandard(name)
  const list = (text: string) => (text === '' ? [] : text.split('; '))
  const requirements = list(needed).map((text, at): StandardItem => ({
    id: `r${at}`,
    text: words(text),
    when: words(''),
  }))
  return {
    ...usual,
    name: { id: name, en: nameEn },
    summary: words(summary),
    searchWords: list(called),
    places: [],
    delivery: { ...usual.delivery, requirements, product: words(name) },
  }
}

function words(id: string) {
  return { id, en: '' }
}
