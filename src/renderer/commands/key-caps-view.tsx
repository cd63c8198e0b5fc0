import type { ReactElement } from 'react'
import { keyCaps } from './key-caps.ts'
import { useCommands } from './use-commands.ts'

/** The caps of one key combination; drawn only, assistive technology has `aria-keyshortcuts`. */
export function KeyCaps({ keys }: { readonly keys: string }): ReactElement {
  const { platform } = useCommands()
  return (
    <span aria-hidden="true" style={{ display: 'inline-flex', gap: 3 }}>
      {keyCaps(keys, platform).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
