import type { noticesId } from './notices-id.ts'

/** The words of what people are told, in English. */
export const noticesEn: typeof noticesId = {
  title: 'Notices',
  unread: (count) => (count >= 100 ? '99+ unread' : `${count} unread`),
  kinds: {
    'revision.submitted': (title, by) => `${by} submitted the SOP ${title}.`,
    'revision.moved': (title, by) => `The SOP ${title} waits for you; passed on by ${by}.`,
    'revision.returned': (title, by) => `${by} sent the SOP ${title} back to be mended.`,
    'revision.in-force': (title) => `The SOP ${title} is in force.`,
    'revision.revoked': (title, by) => `${by} revoked the SOP ${title}.`,
    'note.written': (title, by) => `${by} wrote a note on the SOP ${title}.`,
    'note.answered': (title, by) => `${by} answered your note on the SOP ${title}.`,
    'comments.waiting': (title) => `The public has commented on the draft ${title}.`,
    'standard.due': (title) => `The service standard ${title} is due for evaluation or review.`,
    'follow-up.due': (title) => `A follow-up of a survey is due: ${title}.`,
    'review.due': (title) => `The SOP ${title} is due for monitoring or evaluation.`,
    'standard.differs': (title) =>
      `The standard of the service ${title} now differs from an SOP in force.`,
  },
  open: 'Open',
  new: 'New',
  readAll: 'Mark all as read',
  empty: 'No notices yet',
  emptyText: 'What you need to know or to do will appear here.',
  older: 'Older ones',
  settings: {
    link: 'Daily mail',
    title: 'Daily mail',
    lead: 'Once a day, in the morning, what you have not read is sent to this address. Without an address there is no mail.',
    off: 'The operator has not set up mail yet. This address is used as soon as it is.',
    address: 'Mail address',
    hint: 'For example name@city.go.id. Leave it empty to stop.',
    save: 'Save',
    saved: 'The mail address is saved.',
    wrong: 'This address is not complete. Expected is something like name@city.go.id.',
  },
}
