/** Where a comment stands: in public, waiting for a person, not shown with a reason, taken back. */
export type CommentState = 'shown' | 'held' | 'refused' | 'withdrawn'

/** What became of a comment. */
export const commentOutcomes = ['accepted', 'partly', 'rejected', 'noted'] as const
export type CommentOutcome = (typeof commentOutcomes)[number]
