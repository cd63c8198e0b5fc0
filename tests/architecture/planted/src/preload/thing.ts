export const preload = 'preload'
