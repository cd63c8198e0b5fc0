/** The 97.5 % point of the normal distribution: intervals are of 95 %. */
const Z = 1.959963984540054

/** The same point of Student's t; Abramowitz & Stegun (1964), 26.7.5, within 0.01 from 4 degrees of freedom on. */
function studentPoint(freedom: number): number {
  return (
    Z +
    (Z ** 3 + Z) / (4 * freedom) +
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2) +
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / (384 * freedom ** 3)
  )
}

const COEFFICIENTS = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]

/** The share of the normal distribution above a point that is not negative; Abramowitz & Stegun (1964), 26.2.17. */
function normalTail(point: number): number {
  const t = 1 / (1 + 0.2316419 * point)
  const series = COEFFICIENTS.reduce((total, coefficient, index) => total + coefficient * t ** (index + 1), 0)
  return (Math.exp(-(point ** 2) / 2) / Math.sqrt(2 * Math.PI)) * series
}

/**
 * The share of the resamples that lies outside a 95 % interval on either side. It is less than 2.5 %, the more so the
 * fewer articles there are, because resamples of few articles vary too little: Hesterberg (2015), What teachers should
 * know about the bootstrap, The American Statistician 69(4), expanded percentile interval.
 */
export function tailShare(articles: number): number {
  return normalTail(Math.sqrt(articles / (articles - 1)) * studentPoint(articles - 1))
}
