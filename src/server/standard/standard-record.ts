/** Is the service given, or has the unit ended it? */
export type ServiceState = 'open' | 'closed'

/** How a standard came to be: drafted with the public, or in force before it was brought in. */
export type StandardOrigin = 'consultation' | 'before'
