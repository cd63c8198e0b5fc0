/** Numbers places in a list of sums, each as it is first asked for. */
export interface Places {
  /** A place that nothing else has. */
  readonly take: () => number
  /** How many places there are so far. */
  readonly size: () => number
}

export function createPlaces(): Places {
  let size = 0
  return { take: () => size++, size: () => size }
}

/** Things of one sort, each with its place. */
export interface KeyedPlaces<T> {
  /** Things with one key are the same and have one place. */
  readonly placeOf: (key: string | number, thing: T) => number
  readonly entries: readonly { readonly thing: T; readonly place: number }[]
}

export function keyPlaces<T>({ take }: Places): KeyedPlaces<T> {
  const places = new Map<string | number, number>()
  const entries: { readonly thing: T; readonly place: number }[] = []
  return {
    entries,
    placeOf: (key, thing) => {
      const known = places.get(key)
      if (known !== undefined) return known
      const place = take()
      places.set(key, place)
      entries.push({ thing, place })
      return place
    },
  }
}
