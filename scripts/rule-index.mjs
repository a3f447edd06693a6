// Writes docs/rules/README.md from the rules: node scripts/rule-index.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { ruleTitle, rules, wordSource } from '../src/sop/index.ts'

const page = new URL('../docs/rules/README.md', import.meta.url)

export const levelNames = { error: 'kesalahan', warning: 'peringatan', hint: 'saran' }

export const groupNames = {
  structure: 'Alur',
  form: 'Kelengkapan dan penulisan',
  'data-flow': 'Aliran kelengkapan',
  time: 'Waktu',
  law: 'Dasar hukum',
  relations: 'Keterkaitan',
}

const introduction = `# Aturan pemeriksaan SOP

Setiap aturan mencari satu jenis kekeliruan. **Kesalahan** membuat SOP tidak dapat dijalankan atau jelas keliru, **peringatan** kemungkinan
besar keliru, **saran** layak dilihat lagi. Yang sumbernya hanya menurut ingatan tidak pernah menjadi kesalahan.

Menambah aturan: satu berkas di \`src/sop/rules/<kelompok>/\` dan satu baris di \`rules.ts\`, kata-katanya dalam dua bahasa di
\`messages/\`, contoh salah dan benar di \`fixtures/\`, dan satu halaman di sini. \`npx vitest run src/sop/rules\` menyebut yang
masih kurang. Halaman ini ditulis oleh \`node scripts/rule-index.mjs\`.
`

/** The text of docs/rules/README.md. */
export function renderRuleIndex() {
  const parts = Object.entries(groupNames).map(([group, name]) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map((rule) => {
        const link = `[${ruleTitle(rule.id, 'id')}](${rule.id}.md)`
        return `| ${link} | ${levelNames[rule.level]} | ${wordSource(rule.source, 'id')} |`
      })
    return `## ${name}\n\n| aturan | tingkat | sumber |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return [introduction, ...parts].join('\n')
}

function main() {
  const text = renderRuleIndex()
  if (!argv.includes('--check')) return writeFileSync(page, text)
  if (readFileSync(page, 'utf8') === text) return undefined
  console.error('docs/rules/README.md is not what the rules say: run node scripts/rule-index.mjs')
  return exit(1)
}

if (import.meta.main) main()
