import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useSession } from '#renderer/replica/hooks.ts'
import { takeFiles } from '#renderer/app/exchange/take-files.ts'
import { droppedFiles } from './collect-files.ts'
import style from './drop-zone.module.css'

/** Takes files and folders dropped anywhere on the page into the open project; the browser would open them itself. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('transfer')
  const session = useSession()
  const isOpen = (useDesk()?.project ?? null) !== null
  const [isOver, setOver] = useState(false)
  const onDragOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none'
    setOver(isOpen)
  }
  const onDrop = (event: DragEvent): void => {
    setOver(false)
    if (!hasFiles(event)) return
    event.preventDefault()
    if (isOpen) void droppedFiles(event.dataTransfer.items).then((files) => takeFiles(session, files))
  }
  return (
    <div className={style['zone']} onDragOver={onDragOver} onDrop={onDrop}>
      {children}
      {isOver ? (
        <div className={style['veil']} onDragLeave={() => setOver(false)}>
          <p>{t('dropHere')}</p>
        </div>
      ) : null}
    </div>
  )
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files')
}
