/** What a tool may count: characters of Python, of Java and JavaScript, bytes, or what a person calls a character. */
export type Unit = 'code-points' | 'utf-16' | 'utf-8' | 'graphemes'

/** How a tool counts offsets over a text file. */
export interface Convention {
  readonly unit: Unit
  /** Whether CR LF counts as two, as it is in the file, or as one, because the tool has read it as a line break. */
  readonly newlines: 'as-they-are' | 'one'
  /** Whether a byte order mark at the beginning counts as a character (in bytes: as three). */
  readonly mark: 'counted' | 'not-counted'
}

const units: readonly Unit[] = ['code-points', 'utf-16', 'utf-8', 'graphemes']

/** What a text has that tells conventions apart. */
export interface Traits {
  readonly beyondAscii: boolean
  readonly carriageReturns: boolean
  readonly mark: boolean
}

/** Every convention that can be told from the others by a text with `traits`; the most like `usual` first. */
export function conventionsFrom(usual: Convention, traits: Traits): readonly Convention[] {
  const others = traits.beyondAscii ? units.filter((unit) => unit !== usual.unit) : []
  return [usual.unit, ...others].flatMap((unit) =>
    newlinesFrom(usual, traits).flatMap((newlines) =>
      marksFrom(usual, traits).map((mark) => ({ unit, newlines, mark })),
    ),
  )
}

function newlinesFrom(
  { newlines }: Convention,
  { carriageReturns }: Traits,
): readonly Convention['newlines'][] {
  if (!carriageReturns) return [newlines]
  return newlines === 'one' ? ['one', 'as-they-are'] : ['as-they-are', 'one']
}

function marksFrom({ mark }: Convention, traits: Traits): readonly Convention['mark'][] {
  if (!traits.mark) return [mark]
  return mark === 'counted' ? ['counted', 'not-counted'] : ['not-counted', 'counted']
}

/** For people and programs: the unit, and what is remarkable about the text's beginning and its line breaks. */
export function conventionName({ unit, newlines, mark }: Convention, traits: Traits): string {
  return [
    unit,
    ...(traits.carriageReturns && newlines === 'one' ? ['CR LF counted as one'] : []),
    ...(traits.mark ? [`byte order mark ${mark === 'counted' ? 'counted' : 'not counted'}`] : []),
  ].join(', ')
}
