import { randomBytes } from 'node:crypto'

/**
 * Stands in rendered pages for the token of the asking session, so that one rendering serves
 * everybody. Random, so that no text of a user can be taken for it.
 */
export const csrfHole = `csrf-${randomBytes(18).toString('base64url')}`
