import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import style from './help-dialog.module.css'
import { useCommands } from './use-commands.ts'

interface Term {
  readonly id: string
  readonly label: string
  readonly definition: string
}

/** What the project's kinds, targets, values, relations and attributes mean, and its guidelines. */
export function HelpScheme(): ReactElement {
  const { t } = useTranslation('help')
  const { scheme } = useCommands()
  return (
    <>
      <Terms title={t('kinds')} terms={scheme.kinds} />
      <Terms title={t('targets')} terms={scheme.targets} />
      <Terms title={t('values')} terms={scheme.values} />
      <Terms title={t('relationTypes')} terms={scheme.relationTypes} />
      <Terms title={t('attributes')} terms={scheme.attributes} />
      {scheme.guidelines !== '' && (
        <section className={style['group']}>
          <h3 className={style['heading']}>{t('guidelines')}</h3>
          <p className={style['guidelines']}>{scheme.guidelines}</p>
        </section>
      )}
    </>
  )
}

function Terms({ title, terms }: { readonly title: string; readonly terms: readonly Term[] }) {
  if (terms.length === 0) return null
  return (
    <section className={style['group']}>
      <h3 className={style['heading']}>{title}</h3>
      <dl className={style['lines']}>
        {terms.map(({ id, label, definition }) => (
          <div key={id} className={style['term']}>
            <dt>{label}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
