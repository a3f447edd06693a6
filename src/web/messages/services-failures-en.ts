import type { servicesFailuresId } from './services-failures-id.ts'

/** The words of failures about services and their standards, in English. */
export const servicesFailuresEn: typeof servicesFailuresId = {
  'service-closed': {
    title: 'The service is closed',
    text: 'Take it up again first; nothing has changed.',
  },
  'invalid-standard': {
    title: 'This cannot be saved yet',
    text: 'Mend the parts below; the stored draft has not changed.',
  },
  'standard-incomplete': {
    title: 'The service standard is incomplete',
    text: 'Every component must be filled in before the standard is fixed.',
  },
  'consultation-unfinished': {
    title: 'The consultation is not finished',
    text: 'A new service standard is fixed after its draft was discussed with the public.',
  },
  'standard-conflict': {
    title: 'Changed by somebody else',
    text: 'Somebody else saved this draft while you were changing it; nothing has been overwritten.',
  },
}
