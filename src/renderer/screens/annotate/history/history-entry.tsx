import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryDetail, HistoryRecord } from '#core/history/history-record.ts'
import { tellDetail, tellReason, tellSubject } from '#core/history/tell.ts'
import type { Telling } from '#core/history/telling.ts'
import type { Layer } from '#core/model/layer.ts'
import { momentText } from '#renderer/messages/format.ts'
import style from './history-pane.module.css'
import { useRestore } from './use-restore.ts'

interface HistoryEntryProps {
  readonly record: HistoryRecord
  /** Mine, as it is now. */
  readonly layer: Layer
  /** The annotation whose history this is; null where it is the article's. */
  readonly annotation: string | null
  readonly telling: Telling
  /** Whether this change led to the state that is shown now. */
  readonly isNow: boolean
}

/** One change: when, who and what, and the way back to the state after it where it is mine. */
export function HistoryEntry(props: HistoryEntryProps): ReactElement {
  const { record, layer, telling, isNow } = props
  const { t, i18n } = useTranslation('history')
  const isMine = record.annotator === layer.annotator
  const reason = tellReason(record, telling)
  return (
    <li className={style['entry']}>
      <div className={style['head']}>
        <time dateTime={record.at}>{momentText(record.at, i18n.language)}</time>
        <span className={style['who']}>{record.by}</span>
        {isNow && <span className={style['now']}>{t('now')}</span>}
        {reason !== null && <span className={style['reason']}>{reason}</span>}
      </div>
      <ul className={style['details']}>
        {record.details.map((detail, index) => (
          // The details of a record never change their order.
          <li key={index}>
            <Detail {...props} detail={detail} />
          </li>
        ))}
        {record.more > 0 && <li className={style['subject']}>{t('more', { count: record.more })}</li>}
      </ul>
      {isMine && !isNow && <RestoreButton {...props} />}
    </li>
  )
}

type DetailProps = HistoryEntryProps & { readonly detail: HistoryDetail }

function Detail({ detail, record, layer, annotation, telling }: DetailProps): ReactElement {
  const { t } = useTranslation('history')
  const { bringBack } = useRestore()
  const subject = annotation === null ? tellSubject(detail, telling) : null
  const gone = record.annotator === layer.annotator ? removedIn(detail, layer) : null
  const state = { article: layer.article, revision: record.revision - 1, at: record.at, annotation: gone }
  return (
    <>
      <span>{tellDetail(detail, telling)}</span>
      {subject !== null && <span className={style['subject']}>{subject}</span>}
      {subject !== null && gone !== null && (
        <button
          type="button"
          className={style['action']}
          aria-label={t('bringBackWhat', { subject })}
          onClick={() => void bringBack(state, subject)}
        >
          {t('bringBack')}
        </button>
      )}
    </>
  )
}

/** The annotation that was removed and is still not there. */
function removedIn(detail: HistoryDetail, { annotations }: Layer): string | null {
  if (detail.type !== 'removed') return null
  const { id } = detail.annotation
  return annotations.some((a) => a.id === id) ? null : id
}

function RestoreButton({ record, layer, annotation }: HistoryEntryProps): ReactElement {
  const { t, i18n } = useTranslation('history')
  const { restore } = useRestore()
  const { revision, at } = record
  const action = t(annotation === null ? 'restoreLayer' : 'restoreAnnotation')
  return (
    <button
      type="button"
      className={style['action']}
      aria-label={t('restoreAt', { action, time: momentText(at, i18n.language) })}
      onClick={() => void restore({ article: layer.article, revision, at, annotation })}
    >
      {action}
    </button>
  )
}
