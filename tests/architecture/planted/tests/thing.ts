export const fromTest = 1
