import { recordAudit } from '../audit/audit.service.ts'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, FieldFault, Outcome } from '../failure.ts'
import { mayEditOwnWords } from './own-word.policy.ts'
import { deleteOwnWord, insertOwnWord, listOwnWordRows } from './own-word.queries.ts'
import { readQuestionWords } from './read-question.ts'
import type { OwnWord } from './service-search-record.ts'

const notAllowed: Failure = { ok: false, code: 'not-allowed', action: 'edit-service-words' }
const longest = 60

/** What the own government calls things besides the list of the program, for who may change it. */
export async function listOwnWords({
  db,
  actor,
}: Context): Promise<Outcome<{ readonly words: readonly OwnWord[] }>> {
  if (!mayEditOwnWords(actor)) return notAllowed
  return { ok: true, words: await inGovernment(db, actor.governmentId, listOwnWordRows) }
}

/** Has two words or phrases find the same services, from now on. */
export async function addOwnWord(
  { db, actor }: Context,
  typed: Pick<OwnWord, 'word' | 'meaning'>,
): Promise<Outcome<object>> {
  if (!mayEditOwnWords(actor)) return notAllowed
  const word = plainPhrase(typed.word)
  const meaning = plainPhrase(typed.meaning)
  const fields = findFaults(word, meaning)
  if (Object.keys(fields).length > 0) return { ok: false, code: 'invalid-fields', fields }
  return inGovernment(db, actor.governmentId, async (tx) => {
    if (!(await insertOwnWord(tx, { word, meaning, personId: actor.personId }))) {
      return { ok: false, code: 'invalid-fields', fields: { word: 'taken' } }
    }
    const subject = { kind: 'government', id: actor.governmentId } as const
    const details = { word, meaning }
    await recordAudit(tx, { actor, action: 'service-word.added', subject, details })
    return { ok: true }
  })
}

/** Takes such a pair away; a second press changes nothing. */
export async function removeOwnWord({ db, actor }: Context, id: string): Promise<Outcome<object>> {
  if (!mayEditOwnWords(actor)) return notAllowed
  return inGovernment(db, actor.governmentId, async (tx) => {
    const details = isUuid(id) ? await deleteOwnWord(tx, id) : undefined
    if (details !== undefined) {
      const subject = { kind: 'government', id: actor.governmentId } as const
      await recordAudit(tx, { actor, action: 'service-word.removed', subject, details })
    }
    return { ok: true }
  })
}

/** As questions are read, so that both are the same words. */
function plainPhrase(text: string): string {
  return readQuestionWords(text)
    .filter((word) => /^[a-z0-9]+$/.test(word))
    .join(' ')
}

function findFaults(word: string, meaning: string): Readonly<Record<string, FieldFault>> {
  const faultOf = (text: string): FieldFault | undefined => {
    if (text === '') return 'missing'
    return text.length > longest ? 'too-long' : undefined
  }
  const faults = { word: faultOf(word), meaning: faultOf(meaning) }
  const same: FieldFault | undefined = word === meaning ? 'taken' : undefined
  return Object.fromEntries(
    Object.entries({ ...faults, meaning: faults.meaning ?? same }).flatMap(([name, fault]) =>
      fault === undefined ? [] : [[name, fault]],
    ),
  )
}
