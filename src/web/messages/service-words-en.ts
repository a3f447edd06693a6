import type { serviceWordsId } from './service-words-id.ts'

/** The words of the page on what people call services, in English. */
export const serviceWordsEn: typeof serviceWordsId = {
  title: 'Search words of services',
  lead: 'People often use other words than the official name of a service. Pair such a word with one that service standards use; whoever searches for one finds the other too. Common abbreviations such as KTP, KK and IMB are known already.',
  empty: 'No words have been added.',
  pair: (word, meaning) => `${word} = ${meaning}`,
  add: 'Add a pair of words',
  word: 'Word that people use',
  wordHint: 'For example: mepamit',
  meaning: 'Word of the service standard',
  meaningHint: 'For example: izin keramaian',
  remove: 'Remove',
  done: { added: 'The pair of words was added.', removed: 'The pair of words was removed.' },
}
