import type { fieldFaultsId } from './field-faults-id.ts'

export const fieldFaultsEn: typeof fieldFaultsId = {
  missing: 'This must be filled in.',
  'too-long': 'This is too long.',
  unknown: 'Choose one that is still there.',
  taken: 'There is one like this already.',
  circle: 'A unit cannot stand below itself.',
  future: 'This day has not come. Record the change on the day from which it holds.',
  'too-early': 'This date is too early.',
  'open-things': 'Choose who goes on with this work.',
  'not-a-day': 'There is no such day.',
  'not-hours': 'Write them like 07.30–12.00, 13.00–16.00: in order, apart, at most three.',
  'not-a-count': 'Write a whole number from 1 on.',
  'not-a-slug': 'Only small letters, digits, and hyphens between them.',
  'not-hundred': 'All shares together must be 100.',
  answered: 'There are answers or printed codes, so that this can no longer be removed or changed.',
  'wrong-end': 'The last day must come after the first, within a year.',
}
