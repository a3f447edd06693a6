import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { auditActionsEn } from '../messages/audit-actions-en.ts'
import { auditActionsId } from '../messages/audit-actions-id.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const files = [
  ...globSync('src/server/**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts') && !file.includes('/testing/'),
  ),
  ...globSync('migrations/0*.sql', { cwd: root }),
]

/** Where an action is written: after its name, first in the pair of the calendar, in the audit's own table. */
const places =
  /(?:\baction\s*[:=]|\baudit: \[|insert into audit\b[^']*values|Masyarakat', )[^,;{}]*/g
const literal = /'([a-z]+(?:-[a-z]+)*[.][a-z]+(?:-[a-z]+)*)'/g

/** The actions that the program writes by their whole name. */
function actionsIn(text: string): readonly string[] {
  return [...text.matchAll(places)].flatMap(([place]) =>
    [...place.matchAll(literal)].map(([, action]) => action ?? ''),
  )
}

test('every action that the program writes into the audit has words in both languages', () => {
  const actions = new Set(files.flatMap((file) => actionsIn(readFileSync(root + file, 'utf8'))))
  expect([...actions]).toEqual(
    expect.arrayContaining(['sop.created', 'comment.sent', 'comment.released', 'hours.set']),
  )
  expect(actions.size).toBeGreaterThan(60)
  for (const words of [auditActionsId, auditActionsEn]) {
    expect([...actions].filter((action) => !Object.hasOwn(words, action))).toEqual([])
  }
})
