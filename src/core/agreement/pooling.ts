/** How often each article counts, in the articles' order: once, or as often as a resample drew it. */
export type Times = readonly number[]

/**
 * Pools articles by adding, each as often as it counts. The same articles are added again for every resample of the
 * bootstrap, so what does not change from one to the next is laid out once.
 */
export type Pool<T> = (times: Times) => T
