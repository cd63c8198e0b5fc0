export const node = 'node'
