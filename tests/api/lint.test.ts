import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectral from '@stoplight/spectral-core'
import rulesets from '@stoplight/spectral-rulesets'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../../src/web/testing/test-site.ts'

let site: TestSite
let document: string
beforeAll(async () => {
  site = await openTestSite({ isEmpty: true })
  document = await (await site.ask('/api/v1/openapi.json', {})).text()
})
afterAll(() => site.close())

async function lintByRedocly(source: string) {
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source, config })
  return problems.map(({ severity, ruleId, message, location }) => ({
    severity,
    ruleId,
    message,
    at: location[0]?.pointer,
  }))
}

async function lintBySpectral(source: string) {
  const linter = new spectral.Spectral()
  linter.setRuleset(new spectral.Ruleset(rulesets.oas))
  const results = await linter.run(source)
  return results.map(({ code, message, path }) => ({ code, message, at: path.join('/') }))
}

/** The document with one fault that both linters know: an operation without answers. */
function broken(): string {
  const copy = JSON.parse(document)
  delete copy.paths['/governments'].get.responses
  return JSON.stringify(copy)
}

test('the recommended rules of Redocly find neither an error nor a warning', async () => {
  expect(await lintByRedocly(document)).toEqual([])
})

test('the OpenAPI rules of Spectral find neither an error nor a warning', async () => {
  expect(await lintBySpectral(document)).toEqual([])
})

test('both find a fault where there is one', async () => {
  expect(await lintByRedocly(broken())).not.toEqual([])
  expect(await lintBySpectral(broken())).not.toEqual([])
})

test('it is OpenAPI 3.1, and every operation has an id of its own', () => {
  const { openapi, paths } = JSON.parse(document)
  expect(openapi).toBe('3.1.0')
  const ids = Object.values<Record<string, { operationId: string }>>(paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  expect(ids.length).toBeGreaterThan(15)
  expect(new Set(ids).size).toBe(ids.length)
})
