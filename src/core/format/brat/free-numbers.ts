/** An id for each item as brat has them (T1, T2, …): its own where it is one already, else the next that is free. */
export function freeNumbers(ids: readonly string[], letter: 'T' | 'R'): readonly string[] {
  const isTaken = new Set(ids.filter((id) => isNumbered(id, letter)))
  let last = 0
  return ids.map((id) => {
    if (isNumbered(id, letter)) return id
    do last++
    while (isTaken.has(`${letter}${last}`))
    return `${letter}${last}`
  })
}

function isNumbered(id: string, letter: string): boolean {
  return id.startsWith(letter) && /^[1-9]\d*$/.test(id.slice(1))
}
