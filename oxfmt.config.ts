import type { OxfmtConfig } from 'oxfmt'

export default {
  printWidth: 100,
  semi: false,
  singleQuote: true,
  sortPackageJson: false,
  ignorePatterns: ['**/*.md', '**/*.sql', 'src/{sop,standard}/schema/*.json', 'package-lock.json'],
} satisfies OxfmtConfig
