export const area = 'cli'
