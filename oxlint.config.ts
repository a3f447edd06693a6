import { defineConfig, type OxlintOverride } from 'oxlint'
import { areas, testPackages } from './dependency-rules.mjs'

type Rules = NonNullable<OxlintOverride['rules']>
type Area = { uses: string[]; packages: string[]; pure: boolean }

const depths = [0, 1, 2, 3, 4]

/** What a file of `area`, `depth` folders below its front door, may not import (globs as in .gitignore). */
function forbidden(area: Area, depth: number, test: boolean) {
  const packages = [...area.packages, ...(test ? testPackages : [])]
  const node = area.pure && !test ? [] : ['!node:*', '!node:*/*']
  return [
    {
      group: [
        '*',
        '!./**',
        '!../**',
        `${'../'.repeat(depth + 1)}**`,
        ...area.uses.map((name) => `!#${name}`),
        ...packages.flatMap((name) => [`!${name}`, `!${name}/**`]),
        ...node,
      ],
      message:
        'Not in the row of this area in dependency-rules.mjs; other areas only by their front door (#area).',
    },
  ]
}

const areaOverrides: OxlintOverride[] = Object.entries(areas).flatMap(([name, area]) =>
  depths.flatMap((depth) => {
    const folder = `src/${name}/${'*/'.repeat(depth)}`
    const rule = (test: boolean): Rules => ({
      'no-restricted-imports': ['error', { patterns: forbidden(area, depth, test) }],
    })
    return [
      { files: [`${folder}*.ts`, `${folder}*.tsx`], rules: rule(false) },
      { files: [`${folder}*.{test,bench}.ts`, `${folder}*.{test,bench}.tsx`], rules: rule(true) },
    ]
  }),
)

const sizeLimits: Rules = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
  'max-depth': ['error', { max: 3 }],
  'max-params': ['error', { max: 3 }],
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'jsx-a11y', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { es2024: true },
  ignorePatterns: ['dist', 'node_modules', '.types', 'tests/locks/planted'],
  rules: {
    ...sizeLimits,
    'no-nested-ternary': 'error',
    'no-console': 'error',
    'no-param-reassign': 'error',
    'no-shadow': 'off',
    'no-await-in-loop': 'off',
    // The compiler proves that a switch over `kind` returns in every case.
    'typescript/consistent-return': 'off',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    // fast-check is used as its documentation writes it: `fc.assert`
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
  },
  overrides: [
    ...areaOverrides,
    // Written by a script, a few lines for each table.
    { files: ['src/server/database/tables.ts'], rules: { 'max-lines': 'off' } },
    // A list of names, one or two for each use case.
    { files: ['src/server/index.ts'], rules: { 'max-lines': 'off' } },
    { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120 }] } },
    {
      files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**', 'bench/**'],
      rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
    },
    // Written by a script: as long as the database has tables.
    { files: ['src/server/database/tables.ts'], rules: { 'max-lines': 'off' } },
    {
      files: ['*.config.ts', 'scripts/**', 'src/cli/**', 'src/main.ts'],
      rules: { 'import/no-default-export': 'off', 'no-console': 'off' },
    },
  ],
})
