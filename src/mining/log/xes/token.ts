/** What a scanner came upon; `more`: the bytes at hand end within something. */
export type Token = 'open' | 'empty' | 'close' | 'text' | 'more' | 'fault'

/** Instead of a position: the bytes at hand end first, or the fault is noted. */
export const MORE = -1
export const FAULT = -2

/** The token for what stands instead of a position. */
export function unread(position: number): 'more' | 'fault' {
  return position === MORE ? 'more' : 'fault'
}
