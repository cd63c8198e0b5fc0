import { useEffect, useState } from 'react'
import type { FormatInfo } from '#core/workspace/views.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { outcomeOf } from '#renderer/replica/outcome.ts'

/** The formats that can be written; empty until the program has told. */
export function useFormats(): readonly FormatInfo[] {
  const { client } = useSession()
  const [formats, setFormats] = useState<readonly FormatInfo[]>([])
  useEffect(() => {
    let isWanted = true
    void outcomeOf(client.transfer.formats()).then((outcome) => {
      if (isWanted && outcome.type === 'done') setFormats(outcome.value.filter(({ writes }) => writes))
    })
    return () => {
      isWanted = false
    }
  }, [client])
  return formats
}
