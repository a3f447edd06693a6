/** Was this a statement that PostgreSQL ended since it took longer than it may? */
export function tookTooLong(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === queryCanceled
}

const queryCanceled = '57014'
