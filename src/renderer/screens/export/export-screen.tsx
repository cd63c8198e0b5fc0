import { VisuallyHidden } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '#renderer/app/view-state.ts'
import { useLibrary } from '#renderer/replica/hooks.ts'
import { useLibraryView } from '#renderer/screens/library/library-view.ts'
import style from './export.module.css'
import { type ExportChoice, type ExportStock, requestOf } from './export-choice.ts'
import { ExportOptions } from './export-options.tsx'
import { Preview } from './preview.tsx'
import { useFormats } from './use-formats.ts'
import { usePreview } from './use-preview.ts'

/** What to write and in which format; what it will be, before it is written. */
export function ExportScreen() {
  const { t } = useTranslation('transfer')
  const formats = useFormats()
  const stock = useStock()
  const [chosen, setChoice] = useState<ExportChoice>({ format: null, articles: 'all', annotators: null })
  const choice = useMemo(
    () => ({ ...chosen, format: chosen.format ?? formats[0]?.id ?? null }),
    [chosen, formats],
  )
  // Made anew whenever anything in the library changes, since the preview does then too.
  const request = useMemo(() => requestOf(choice, stock), [choice, stock])
  const preview = usePreview(request)
  return (
    <main className={style['screen']}>
      <VisuallyHidden>
        <h1>{t('exportTitle')}</h1>
      </VisuallyHidden>
      <div className={style['columns']}>
        <section className={style['options']} aria-label={t('exportTitle')} data-pane="options">
          <ExportOptions choice={choice} formats={formats} stock={stock} onChoose={setChoice} />
        </section>
        <Preview state={preview} request={request} />
      </div>
    </main>
  )
}

function useStock(): ExportStock {
  const rows = useLibrary()
  const { marked } = useLibraryView()
  const { article } = useView()
  return useMemo(() => ({ rows, marked, current: article }), [rows, marked, article])
}
