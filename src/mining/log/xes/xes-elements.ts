import type { AttributeKind } from '../event-log.ts'
import { nameFinder } from './name-finder.ts'

/** Elements that are attributes of one value (IEEE 1849-2016, 4.5); each has its place here as number. */
export const KINDS: readonly AttributeKind[] = ['string', 'date', 'int', 'float', 'boolean', 'id']

/** Numbers of the other elements: places in `XES_ELEMENTS`. */
export const LIST = 6
export const CONTAINER = 7
export const TRACE = 8
export const EVENT = 9
export const LOG = 10
export const EXTENSION = 11
export const GLOBAL = 12
export const CLASSIFIER = 13

/** Elements of XES (IEEE 1849-2016, 5.2 to 5.6). */
export const XES_ELEMENTS: readonly string[] = [
  ...KINDS,
  'list',
  'container',
  'trace',
  'event',
  'log',
  'extension',
  'global',
  'classifier',
]

/** Numbers of keys that have columns; another that is known says when an event began. */
export const NAME = 0
export const TIME = 1
export const TRANSITION = 2
export const RESOURCE = 3

/** Finds the number of a key that has a column. */
export const findKey = nameFinder([
  'concept:name',
  'time:timestamp',
  'lifecycle:transition',
  'org:resource',
  'start_timestamp',
  'time:start',
])
