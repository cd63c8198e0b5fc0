import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#core/problem/problem.ts'
import { planRevision } from '#renderer/app/revision/revision-state.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import type { NamedFile } from './collect-files.ts'
import style from './import.module.css'
import { addAsAnother } from './import-state.ts'

/** A file, or one article in it, that was held back because it looks like a corrected text of `article`. */
export interface HeldBack {
  readonly article: string
  readonly title: string
  readonly file: NamedFile
}

/** Those of `problems` that say that something was held back, where the file is still at hand. */
export function heldBackIn(problems: readonly Problem[], files: readonly NamedFile[]): readonly HeldBack[] {
  return problems.flatMap(({ code, params, file: name }) => {
    const file = code === 'article-corrected' ? files.find((each) => each.name === name) : undefined
    return file ? [{ article: String(params['article']), title: String(params['title']), file }] : []
  })
}

/** Files that look like corrected texts of articles, each with the way to what it would change. */
export function CorrectedTexts({ items }: { readonly items: readonly HeldBack[] }) {
  const { t } = useTranslation('revision')
  if (items.length === 0) return null
  const isAlone = ({ file }: HeldBack) => items.filter((item) => item.file === file).length === 1
  return (
    <section>
      <h2>{t('inReport', { count: items.length })}</h2>
      <p className={style['hint']}>{t('inReportExplained')}</p>
      {items.map((item) => (
        <div key={`${item.article} ${item.file.name}`} className={style['corrected']}>
          <span>{item.title}</span>
          <SeeList item={item} />
          {isAlone(item) ? <AddAsAnother item={item} /> : null}
        </div>
      ))}
    </section>
  )
}

function SeeList({ item: { article, title, file } }: { readonly item: HeldBack }) {
  const { t } = useTranslation('revision')
  const session = useSession()
  return (
    <Button
      size="compact-sm"
      aria-label={`${t('seeList')} ${title}`}
      onClick={() => void planRevision(session, { article, file })}
    >
      {t('seeList')}
    </Button>
  )
}

/** A file is sent as a whole, so that this is offered only where nothing else in it was held back. */
function AddAsAnother({ item: { title, file } }: { readonly item: HeldBack }) {
  const { t } = useTranslation('revision')
  const session = useSession()
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${t('addAsAnother')} ${title}`}
      onClick={() => void addAsAnother(session, file)}
    >
      {t('addAsAnother')}
    </Button>
  )
}
