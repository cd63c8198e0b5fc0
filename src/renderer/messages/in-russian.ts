/** The keys of an area in Russian: `…_one` and `…_other` become `…_one`, `…_few`, `…_many`, `…_other`. */
export type InRussian<English> = { readonly [K in RussianKey<keyof English & string>]: string }

type RussianKey<K extends string> = K extends `${infer Base}_${'one' | 'other'}`
  ? `${Base}_${'one' | 'few' | 'many' | 'other'}`
  : K
