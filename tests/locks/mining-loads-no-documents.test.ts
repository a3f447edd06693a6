import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

// Whoever reads a log must not wait for all that reads documents: `mining` takes types of `sop` alone.
test('the command that counts deviations begins without the wide door of mining', () => {
  const program = `
    const loaded = []
    const { registerHooks } = await import('node:module')
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    await import('./src/cli/logs/conform-command.ts')
    console.log(loaded.filter((url) => /mining.(index|departures)\\.ts/.test(url)).join())`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(out).toBe('\n')
})

test('mining and the command that reads logs load nothing of sop, diagram or print', () => {
  const program = `
    const loaded = []
    const { registerHooks } = await import('node:module')
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    await import('#mining')
    await import('./src/cli/run-command.ts')
    await import('./src/cli/logs/conform-command.ts')
    console.log(JSON.stringify(loaded))`
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  })
  const loaded: string[] = JSON.parse(out)
  const areas = new Set(loaded.flatMap((url) => /\/src\/(\w+)\//.exec(url)?.[1] ?? []))
  expect([...areas].sort()).toEqual(['cli', 'mining', 'time'])
})
