import { strict } from './strict.ts'

/** Answers a request for an address of a custom scheme. */
export type SchemeHandler = (request: Request) => Promise<Response> | Response

const registered = new Set<string>()
const handlers = new Map<string, SchemeHandler>()

/** Electron's module of that name. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]) {
    for (const { scheme } of schemes) registered.add(scheme)
  },
  handle(scheme: string, handler: SchemeHandler) {
    if (!registered.has(scheme)) throw new Error(`The scheme ${scheme} is not registered as privileged`)
    handlers.set(scheme, handler)
  },
})

/** Chromium knows no custom schemes, so `app://host/path` is shown as `https://host.app.invalid/path`. */
export function toShown(address: string): string {
  return address.replace(/^([\w.+-]+):\/\/([^/]+)/, (start, scheme: string, host: string) =>
    registered.has(scheme) ? `https://${host}.${scheme}.invalid` : start,
  )
}

/** The address as the program knows it. */
export function fromShown(address: string): string {
  return address.replace(/^https:\/\/([^/]+)\.([\w+-]+)\.invalid/, (start, host: string, scheme: string) =>
    registered.has(scheme) ? `${scheme}://${host}` : start,
  )
}

export function handlerFor(address: string): SchemeHandler | undefined {
  return handlers.get(new URL(address).protocol.slice(0, -1))
}
