import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request is turned away: what it says it came to, where it came from, or what it brought. */
export type Refusal = 'wrong-host' | 'wrong-origin' | 'wrong-token'

/** What a request must show to be let in. */
export interface Gate {
  readonly port: number
  readonly token: string
}

type Visitor = Pick<IncomingMessage, 'headers' | 'url'>

/** The names under which a browser on this machine reaches `port`; any other name is a rebound one. */
export function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`]
}

/**
 * Whether a file of the page may be fetched. The files are the program's own and hold nothing of the analyst's, and a
 * reload asks without the token (the page took it out of its address), so only a wrong token is turned away.
 */
export function refusalOfPage(visitor: Visitor, gate: Gate): Refusal | null {
  const { host, origin } = visitor.headers
  const token = tokenOf(visitor)
  if (!isOwnHost(host, gate.port)) return 'wrong-host'
  if (origin !== undefined && !isOwnOrigin(origin, gate.port)) return 'wrong-origin'
  return token === null || isSecret(token, gate.token) ? null : 'wrong-token'
}

/** Whether a window may connect: everything that is the analyst's goes through here, so all three must be right. */
export function refusalOfWindow(visitor: Visitor, gate: Gate): Refusal | null {
  const { host, origin } = visitor.headers
  if (!isOwnHost(host, gate.port)) return 'wrong-host'
  if (!isOwnOrigin(origin, gate.port)) return 'wrong-origin'
  return isSecret(tokenOf(visitor) ?? '', gate.token) ? null : 'wrong-token'
}

/** The path that a request names, without what follows ?; null where there is no telling. */
export function pathOf({ url }: Visitor): string | null {
  return addressOf(url)?.pathname ?? null
}

function tokenOf({ url }: Visitor): string | null {
  return addressOf(url)?.searchParams.get('token') ?? null
}

function addressOf(url = ''): URL | null {
  const address = `http://host${url}`
  return url.startsWith('/') && URL.canParse(address) ? new URL(address) : null
}

function isOwnHost(host: string | undefined, port: number): boolean {
  return host !== undefined && ownHosts(port).includes(host)
}

function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return ownHosts(port).some((host) => origin === `http://${host}`)
}

/** Compares hashes, so that the time it takes tells neither the length nor the first wrong character. */
function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
