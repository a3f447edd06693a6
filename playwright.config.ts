import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { chromiumFlags, findChromium } from './tests/e2e/find-chromium.ts'

// The first process chooses; its workers inherit the choice.
process.env['TATALAKSANA_TEST_PORT'] ??= String(20_000 + Math.floor(Math.random() * 20_000))
process.env['TATALAKSANA_TEST_FOLDER'] ??= join(tmpdir(), `tatalaksana-e2e-${Date.now()}`)
process.env['CHROME_PATH'] ??= await findChromium()
const port = process.env['TATALAKSANA_TEST_PORT']
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1366, height: 768 } }
const phone = {
  ...devices['Desktop Chrome'],
  viewport: { width: 360, height: 740 },
  hasTouch: true,
}

/** The whole program in a real browser; `scripts/build.mjs` must have run. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    launchOptions: { executablePath: process.env['CHROME_PATH'], args: chromiumFlags },
  },
  projects: [
    { name: 'desktop', use: desktop, testIgnore: /phone|no-script/ },
    {
      name: 'without-script',
      use: { ...desktop, javaScriptEnabled: false },
      testMatch:
        /no-script|reading|life-of-an-sop|(compare|archive|portal-reading|portal-story|standard-story|survey-report|survey-judging)\.spec/,
    },
    { name: 'phone', use: phone, testMatch: /phone|pages-are-accessible/ },
  ],
  webServer: {
    command: `node tests/e2e/serve.mjs`,
    env: { PORT: port },
    url: `http://localhost:${port}/health`,
    timeout: 60_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
