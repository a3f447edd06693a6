/** What can happen to a unit (perangkat daerah). */
export type UnitChangeKind = 'opened' | 'renamed' | 'moved' | 'merged' | 'split' | 'closed'
