import { content } from './en/content.ts'
import { form } from './en/form.ts'
import { structure } from './en/structure.ts'
import type { MessageLanguage } from './rule-text.ts'

/** The words of findings in English. */
export const english: MessageLanguage = {
  rules: { ...structure, ...form, ...content },
  names: {
    title: 'title',
    government: 'government',
    unit: 'unit',
    number: 'SOP number',
    madeOn: 'date made',
    revisedOn: 'date revised',
    effectiveOn: 'date in force',
    approver: 'ratified by',
    promisedDuration: 'promised duration',
    legalBasis: 'legal basis',
    qualifications: 'qualifications',
    relatedSops: 'related SOPs',
    equipment: 'equipment',
    warnings: 'warnings',
    records: 'records',
    activity: 'activity',
    none: 'no verb',
    noun: 'noun',
    passive: 'passive verb',
  },
  step: 'Step {number}',
  identity: 'Part "{field}"',
  column: 'Performer column',
  document: 'This SOP',
  failed: {
    title: 'Rule could not be applied',
    message: 'The rule "{rule}" could not be applied to this SOP: {failure}.',
    advice: 'This is a fault of the software, not of your SOP. Please report it.',
  },
  units: { day: 'working days', hour: 'hours', minute: 'minutes' },
  source: {
    practice: 'A fault found in real SOPs',
    article: 'art.',
    page: 'p.',
    confirmed: 'read in the source, or plain from the SOP itself',
    'second-hand': 'known from a text about the source',
    memory: 'from memory, not yet compared with the source',
  },
}
