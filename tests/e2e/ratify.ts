import type { Page } from '@playwright/test'
import { listSamplePersons, openDatabase, ratifyForTest, signInSample } from '#server'
import { openSop, signIn } from './people.ts'

/** Makes the first revision of a sample SOP official and opens it as an approver; gives its address. */
export async function openRatified(page: Page, title: string, approver: string): Promise<string> {
  await signIn(page, approver)
  await openSop(page, title)
  const at = `${new URL(page.url()).pathname}/revisions/1`
  await ratify(at.split('/')[2] ?? '', approver)
  await page.goto(at)
  return at
}

/** Past the pages, in the database of the program that is being tested. */
async function ratify(sopId: string, approver: string): Promise<void> {
  const db = await openDatabase({ folder: process.env['TATALAKSANA_TEST_FOLDER'] })
  try {
    const person = (await listSamplePersons(db)).find(({ name }) => name === approver)
    if (person === undefined) throw new Error(`no sample person '${approver}'`)
    const signedIn = await signInSample(db, person)
    if (!signedIn.ok) throw new Error(signedIn.code)
    const { actor } = signedIn.session
    const number = `000.8.3/${sopId.slice(0, 4)}/2026`
    await ratifyForTest({ db, actor }, { sopId, revision: 1 }, number)
  } finally {
    await db.close()
  }
}
