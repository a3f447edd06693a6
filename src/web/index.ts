export const area = 'web'
