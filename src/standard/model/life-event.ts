/**
 * What happens in a life or a business that makes people look for a service, in the order in which
 * they are shown. The list is ours, after the events of CPSV-AP 3.2 (class Event); words for each are
 * with the pages.
 */
export const lifeEvents = [
  'birth',
  'school',
  'work',
  'marriage',
  'moving',
  'identity',
  'health',
  'hardship',
  'disability',
  'ageing',
  'death',
  'home-and-land',
  'business',
  'vehicle-and-transport',
  'environment',
  'public-space',
  'information-and-complaint',
] as const
export type LifeEvent = (typeof lifeEvents)[number]
