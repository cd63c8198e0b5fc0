import { CloseButton } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { englishHistory } from '#core/history/english.ts'
import type { HistoryRecord } from '#core/history/history-record.ts'
import { russianHistory } from '#core/history/russian.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { focusOnMount } from '#renderer/app/focus-on-mount.ts'
import { useView } from '#renderer/app/view-state.ts'
import { toggleHistory } from '#renderer/commands/history-panel.ts'
import { surfaceNow } from '#renderer/commands/surface-slot.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { type OpenWork, withIds } from '#renderer/screens/annotate/open-work.ts'
import { Choice } from '#renderer/screens/annotate/parts/choice.tsx'
import { useKeyDown } from '#renderer/screens/annotate/parts/use-key-down.ts'
import { HistoryEntry } from './history-entry.tsx'
import style from './history-pane.module.css'
import { useHistory } from './use-history.ts'

/** Who changed what and when, of the selected annotation or the whole article. Escape closes it. */
export function HistoryPane({ work }: { readonly work: OpenWork }): ReactElement {
  const { t } = useTranslation('history')
  const { selected } = useView()
  const [wish, setWish] = useState<string>('annotation')
  const one = withIds(work.layer, selected).length === 1 ? (selected[0] ?? null) : null
  const annotation = wish === 'annotation' ? one : null
  const close = (): void => {
    toggleHistory()
    surfaceNow()?.focus()
  }
  const pane = useKeyDown<HTMLElement>((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
  })
  return (
    <section ref={pane} className={style['pane']} aria-label={t('title')} data-pane="history">
      <div className={style['title']}>
        <h2>{t('title')}</h2>
        <CloseButton ref={focusOnMount} size="sm" aria-label={t('close')} onClick={close} />
      </div>
      {one !== null && (
        <Choice
          label={t('about')}
          options={[
            { value: 'annotation', label: t('ofAnnotation') },
            { value: 'article', label: t('ofArticle') },
          ]}
          value={wish}
          onChoose={async (value) => setWish(value)}
        />
      )}
      <Changes key={`${work.article.id} ${annotation ?? ''}`} work={work} annotation={annotation} />
    </section>
  )
}

interface ChangesProps {
  readonly work: OpenWork
  readonly annotation: string | null
}

/** How many changes are shown at first, and how many more each time. */
const portion = 100

function Changes({ work: { article, layer }, annotation }: ChangesProps): ReactElement {
  const { t, i18n } = useTranslation('history')
  const { scheme } = useCommands()
  const [count, setCount] = useState(portion)
  const outcome = useHistory({ article: article.id, annotation, revision: layer.revision, records: count })
  if (outcome === null) return <p className={style['quiet']}>{t('loading')}</p>
  if (outcome.type !== 'done') return <p role="alert">{failureText(i18n, outcome)}</p>
  const { records, total } = outcome.value
  if (total === 0) return <p className={style['quiet']}>{t('nothing')}</p>
  const telling = { scheme, phrases: i18n.language === 'ru' ? russianHistory : englishHistory }
  const latest = records.find((record) => record.annotator === layer.annotator)
  return (
    <>
      <p className={style['quiet']}>{t('total', { count: total })}</p>
      <ol className={style['entries']} aria-label={t('title')}>
        {records.map((record) => (
          <HistoryEntry
            key={keyOf(record)}
            record={record}
            layer={layer}
            annotation={annotation}
            telling={telling}
            isNow={record === latest}
          />
        ))}
      </ol>
      {records.length < total && (
        <button type="button" className={style['action']} onClick={() => setCount(count + portion)}>
          {t('earlier')}
        </button>
      )}
    </>
  )
}

function keyOf({ annotator, revision }: HistoryRecord): string {
  return `${annotator} ${revision}`
}
