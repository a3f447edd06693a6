import { Hono } from 'hono'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { immutableFiles } from './immutable-files.ts'

let root: string
let app: Hono
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tatalaksana-files-'))
  for (const folder of ['assets', '.git', '.vite']) mkdirSync(join(root, folder))
  writeFileSync(join(root, 'assets', 'editor-1a2b.js'), 'const built = 1')
  for (const secret of ['main.js', '.git/config', '.vite/manifest.json', 'package.json']) {
    writeFileSync(join(root, secret), 'SECRET')
  }
  app = new Hono()
  app.get('/assets/*', immutableFiles(root))
})
afterAll(() => rmSync(root, { recursive: true }))

test('a built file is sent with its type, for a year', async () => {
  const answer = await app.request('/assets/editor-1a2b.js')
  expect(await answer.text()).toBe('const built = 1')
  expect(answer.headers.get('content-type')).toMatch(/^text\/javascript; charset=utf-8$/i)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test.each([
  '/assets/',
  '/assets/../main.js',
  '/assets/%2e%2e/main.js',
  '/assets/..%2fmain.js',
  '/assets/%2e%2e%2fmain.js',
  '/assets/..%5cmain.js',
  '/assets/%252e%252e%252fmain.js',
  '/assets//main.js',
  '/assets/./../.git/config',
  '/assets/..%2f.git/config',
  '/assets/%2fetc%2fpasswd',
  '/assets/editor-1a2b.js%00.html',
  '/assets/editor-1a2b.js.map',
  '/.git/config',
  '/.vite/manifest.json',
  '/main.js',
  '/package.json',
])('%s gives nothing', async (path) => {
  const answer = await app.request(new Request(`http://localhost${path}`))
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(await answer.text()).not.toContain('SECRET')
})
