import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The program itself, without its tests. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|bench)\.|\/testing\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }))

/** What is dangerous, and the only files that may hold it, with the reason in docs/security.md. */
const guarded: readonly {
  readonly what: string
  readonly pattern: RegExp
  readonly only: readonly string[]
}[] = [
  { what: 'texts run as programs', pattern: /\beval\(|new Function\(|node:vm\b/, only: [] },
  { what: 'a shell', pattern: /\b(execSync|execFile)\(|shell: true/, only: [] },
  {
    what: 'other programs',
    pattern: /node:child_process/,
    only: [
      'print/press/worker-pool.ts',
      'server/database/embedded/binaries.ts',
      'server/database/embedded/cluster-user.ts',
      'server/database/embedded/cluster.ts',
      'server/database/embedded/server.ts',
    ],
  },
  {
    what: 'ready-made markup',
    pattern: /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write/,
    only: [
      'web/drawing/drawn-pages.tsx',
      'web/islands/patch-page.ts',
      'web/open-data/structured-data.tsx',
      'web/sops/edit/edit-page.tsx',
      'web/surveys/figures/chart-picture.tsx',
      'web/surveys/report/report-preview.tsx',
    ],
  },
  { what: 'chance that can be guessed', pattern: /Math\.random\(/, only: [] },
  {
    what: 'hashes that are broken',
    pattern: /createHash\('(md5|sha1)'|createHmac\('(md5|sha1)'/i,
    only: [],
  },
  {
    what: 'ciphers',
    pattern: /create(C|Dec)ipheriv\(/,
    // AES-256-GCM; and what old key files are encrypted with, to read them
    only: ['server/database/seal.ts', 'server/signature/p12/decrypt.ts'],
  },
  {
    what: 'calls to other machines',
    pattern: /\bfetch\(/,
    only: [
      'server/signature/remote/call-service.ts',
      'web/answering/offline/keep-pages.ts',
      'web/answering/offline/send-answers.ts',
      'web/islands/send-draft.ts',
      'web/portal/offline/worker.ts',
    ],
  },
  {
    what: 'web sockets, messages between windows',
    pattern: /WebSocket|postMessage\(.*'\*'|JSONP/,
    only: [],
  },
  {
    what: 'what keeps people from pasting or from their password manager',
    pattern: /onPaste|'paste'|autocomplete="(off|false)" name="\w*password|oncopy/i,
    only: ['web/islands/use-form-events.ts'],
  },
  { what: 'cookies read by scripts', pattern: /document\.cookie/, only: [] },
  { what: 'TLS without proof', pattern: /rejectUnauthorized: false|NODE_TLS_REJECT/, only: [] },
  {
    what: 'SQL put together from texts',
    pattern: /sql\.raw\(/,
    only: [],
  },
]

test.each(guarded)('$what: only where it is known', ({ pattern, only }) => {
  const found = sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
  expect(found.filter((file) => !only.includes(file))).toEqual([])
})

test('every pattern above finds what it looks for', () => {
  const planted = `onPaste eval(x) execSync('ls') node:child_process el.innerHTML Math.random() createHash('md5')
    createCipheriv('aes-128-ecb') fetch(url) WebSocket document.cookie rejectUnauthorized: false sql.raw(x)`
  for (const { what, pattern } of guarded) expect(pattern.test(planted), what).toBe(true)
})

/** A package for another system than the one that wrote the lock file comes without: npm looks its hash up. */
test('the lock file holds the hash of each package that is installed here', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const entries = Object.entries(packages).map(([path, entry]) => ({ path, ...Object(entry) }))
  const bare = entries.filter(({ path, integrity, os, optional }) => {
    const elsewhere = os !== undefined && optional === true
    return path !== '' && !elsewhere && !String(integrity).startsWith('sha512-')
  })
  expect(entries.length).toBeGreaterThan(100)
  expect(bare.map(({ path }) => path)).toEqual([])
})

test('versions of packages are exact', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  const versions = Object.values({ ...dependencies, ...optionalDependencies, ...devDependencies })
  expect(versions.length).toBeGreaterThan(20)
  for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
})

test('the browser gets no source maps', () => {
  const config = readFileSync(join(root, 'vite.config.ts'), 'utf8')
  expect(config).toContain('build: {')
  expect(config).not.toMatch(/sourcemap/)
})

test('no secret lies in the repository', () => {
  const secret = /-----BEGIN (RSA |EC |ENCRYPTED )?PRIVATE KEY-----|AKIA[0-9A-Z]{16}|ghp_\w{36}/
  const found = sources
    .filter(({ text }) => secret.test(text))
    .map(({ file }) => relative('.', file))
  expect(found).toEqual([])
})
