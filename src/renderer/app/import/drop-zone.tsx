import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/replica/hooks.ts'
import { droppedFiles } from './collect-files.ts'
import style from './drop-zone.module.css'
import { startImport } from './import-state.ts'

/** Takes files and folders that are dropped anywhere on the page; without it the browser would open them. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('transfer')
  const session = useSession()
  const [isOver, setOver] = useState(false)
  const onDragOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const onDrop = (event: DragEvent): void => {
    setOver(false)
    if (!hasFiles(event)) return
    event.preventDefault()
    void droppedFiles(event.dataTransfer.items).then((files) => startImport(session, files))
  }
  return (
    <div className={style['zone']} onDragOver={onDragOver} onDrop={onDrop}>
      {children}
      {isOver ? (
        <div className={style['veil']} onDragLeave={() => setOver(false)} data-testid="drop-veil">
          <p>{t('dropHere')}</p>
        </div>
      ) : null}
    </div>
  )
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files')
}
