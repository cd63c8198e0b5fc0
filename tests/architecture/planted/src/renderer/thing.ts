export const renderer = 'renderer'
