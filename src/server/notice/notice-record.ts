/** What people are told of. The pages have words for each. */
export const noticeKinds = [
  'revision.submitted',
  'revision.moved',
  'revision.returned',
  'revision.in-force',
  'revision.revoked',
  'note.written',
  'note.answered',
  'review.due',
  'comments.waiting',
  'standard.due',
  'standard.differs',
  'follow-up.due',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** One thing that a person was told. */
export type Notice = {
  readonly id: string
  readonly kind: NoticeKind
  /** Where it leads. */
  readonly address: string
  /** What that is called, as it was then. */
  readonly title: string
  readonly toldBy: string
  readonly toldAt: Date
  readonly read: boolean
}

/** Some of a person's notices, newest first; `next`: where the older ones begin, if there are any. */
export type NoticeList = {
  readonly items: readonly Notice[]
  readonly unread: number
  readonly next?: string
}

export type MailState = 'sending' | 'sent' | 'failed' | 'unsure'
