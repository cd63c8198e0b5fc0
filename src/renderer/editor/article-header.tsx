import { memo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '#core/model/article.ts'
import { languageName, longDateText } from '#renderer/messages/format.ts'
import { isTitleShown } from './article-facts.ts'
import classes from './article-surface.module.css'

interface ArticleHeaderProps {
  readonly article: Article
}

/** Title, outlet, date, language and length over the text. */
export const ArticleHeader = memo(function ArticleHeader({ article }: ArticleHeaderProps): ReactElement {
  const { t, i18n } = useTranslation('editor')
  const facts = [
    article.source.outlet,
    longDateText(article.source.published, i18n.language),
    languageName(article.language, i18n.language),
    t('characters', { count: article.text.length }),
  ]
  return (
    <header className={classes.header}>
      {/* A text that begins with its title would say it twice. */}
      <h1 className={isTitleShown(article) ? classes.hidden : classes.title}>{article.title}</h1>
      <p className={classes.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
    </header>
  )
})
