import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#core/problem/problem.ts'
import { planRevision } from '#renderer/app/revision/revision-state.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import style from './import.module.css'
import { useImportState } from './import-state.ts'

/** Files that look like corrected texts of articles, each with the way to what it would change. */
export function CorrectedTexts({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation('revision')
  const session = useSession()
  const { files } = useImportState()
  const corrected = problems.flatMap(({ code, params, file }) => {
    const sent = code === 'article-corrected' ? files.find(({ name }) => name === file) : undefined
    return sent ? [{ article: String(params['article']), title: String(params['title']), file: sent }] : []
  })
  if (corrected.length === 0) return null
  return (
    <section>
      <h2>{t('inReport')}</h2>
      {corrected.map(({ article, title, file }) => (
        <p key={`${article} ${file.name}`}>
          {title}{' '}
          <Button
            size="compact-sm"
            variant="default"
            className={style['again'] ?? ''}
            aria-label={`${t('seeList')} ${title}`}
            onClick={() => void planRevision(session, { article, file })}
          >
            {t('seeList')}
          </Button>
        </p>
      ))}
    </section>
  )
}
