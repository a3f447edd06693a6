import type { portalId } from './portal-id.ts'

/** The words of the public portal in English. */
export const portalEn: typeof portalId = {
  name: 'Public services',
  search: { label: 'Find a service', find: 'Find' },
  foot: {
    label: 'About this portal',
    charter: 'Service charter',
    drafts: 'Draft standards open for comment',
    archive: 'Archive of SOPs',
    signIn: 'Sign in (staff)',
  },
  missing: {
    title: 'Page not found',
    text: 'There is no such service or page. Look at the address again, or search for the service.',
  },
}
