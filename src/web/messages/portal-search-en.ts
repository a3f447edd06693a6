import type { portalSearchId } from './portal-search-id.ts'

/** The words of the portal's search in English. */
export const portalSearchEn: typeof portalSearchId = {
  title: (question) => `Results for "${question}"`,
  empty: 'Find a service',
  emptyText: 'Write what you need, for example "lost identity card" or "birth certificate".',
  description: (government) => `Find a service of ${government} in everyday words.`,
  count: (count) => (count === '1' ? '1 service found' : `${count} services found`),
  cut: (count) =>
    `More than ${count} services found; ${count} are shown. Add a word to narrow the search.`,
  loose: 'Not every word was found. These come nearest.',
  corrected: (words) => `Showing results for "${words}".`,
  literally: (question) => `Search for exactly "${question}"`,
  answer: 'Best match',
  others: 'Other services that match',
  fee: 'Cost',
  duration: 'Time',
  requirements: 'What to bring',
  requirementCount: (count) => (count === 1 ? '1 requirement' : `${count} requirements`),
  noRequirements: 'Nothing is required',
  place: 'Where',
  noPlace: 'Ask this office.',
  hours: 'Opening hours',
  toHours: 'See the opening hours on the page of the service',
  read: 'Read requirements, steps and places',
  nothing: (question) => `No service for "${question}"`,
  nothingHelp:
    'Try fewer words or other ones, such as the name of the letter or card. You can also look by life event or by office.',
  didYouMean: 'Did you mean',
  stillNot: 'Still not found?',
  ask: 'Ask an office, or tell the national complaints service:',
  complain: 'LAPOR! (lapor.go.id)',
}
