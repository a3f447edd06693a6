export const area = 'print'
