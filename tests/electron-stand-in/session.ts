import { strict } from './strict.ts'

type PermissionRequestHandler = (
  contents: unknown,
  permission: string,
  answer: (isGranted: boolean) => void,
) => void
type PermissionCheckHandler = (contents: unknown, permission: string, origin: string) => boolean
type RequestFilter = (
  details: { readonly url: string },
  answer: (verdict: { cancel?: boolean }) => void,
) => void

let requestHandler: PermissionRequestHandler | null = null
let checkHandler: PermissionCheckHandler | null = null
let requestFilter: RequestFilter | null = null
let isSpellChecked = true

/** Electron's module of that name. */
export const session = strict('session', {
  defaultSession: strict('Session', {
    setPermissionRequestHandler: (handler: PermissionRequestHandler) => void (requestHandler = handler),
    setPermissionCheckHandler: (handler: PermissionCheckHandler) => void (checkHandler = handler),
    setSpellCheckerEnabled: (isEnabled: boolean) => void (isSpellChecked = isEnabled),
    isSpellCheckerEnabled: () => isSpellChecked,
    webRequest: strict('WebRequest', {
      onBeforeRequest: (filter: RequestFilter) => void (requestFilter = filter),
    }),
  }),
})

/** Electron grants what nobody refuses. */
export async function isGranted(permission: string, origin: string): Promise<boolean> {
  const handler = requestHandler
  const isRequestGranted =
    handler === null || (await new Promise<boolean>((answer) => handler(null, permission, answer)))
  return isRequestGranted && (checkHandler?.(null, permission, origin) ?? true)
}

/** Electron lets every request pass that nobody cancels. */
export async function isCancelled(url: string): Promise<boolean> {
  const filter = requestFilter
  if (filter === null) return false
  const verdict = await new Promise<{ cancel?: boolean }>((answer) => filter({ url }, answer))
  return verdict.cancel === true
}
