const name = 'token'

/** Where the host's token is to be found and kept. */
export interface TokenPlaces {
  readonly location: Pick<Location, 'href'>
  readonly history: Pick<History, 'replaceState'>
  /** Survives a reload of the page and ends with its tab. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
}

/** The token that the host put into the page's address; it is taken out of sight and kept for a reload. */
export function takeToken({ location, history, storage }: TokenPlaces): string {
  const url = new URL(location.href)
  const token = url.searchParams.get(name)
  if (token === null) return storage.getItem(name) ?? ''
  storage.setItem(name, token)
  url.searchParams.delete(name)
  history.replaceState(null, '', url)
  return token
}
