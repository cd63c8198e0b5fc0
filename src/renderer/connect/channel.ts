import type { ClientContext, ClientLink } from '@orpc/client'

/** One connection to the program; once it is closed it stays closed. */
export interface Channel {
  readonly link: ClientLink<ClientContext>
  /** Resolves when calls can be sent; never, where it closes before that. */
  readonly opened: Promise<void>
  readonly closed: Promise<void>
}
