export const area = 'server'
