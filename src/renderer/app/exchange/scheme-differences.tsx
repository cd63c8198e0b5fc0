import { useTranslation } from 'react-i18next'
import type { SchemeDifference } from '#core/exchange/compare-schemes.ts'
import style from './exchange.module.css'
import { Group } from './group.tsx'

/** Item by item, in what their scheme differs from ours. */
export function SchemeDifferences({ differences }: { readonly differences: readonly SchemeDifference[] }) {
  const { t } = useTranslation('exchange')
  return (
    <Group title={t('groupScheme')} isShown={differences.length > 0}>
      <ul>
        {differences.map(({ part, id, label, type, fields }) => (
          <li key={`${part} ${id}`}>
            {t(`part-${part}`)} {label === '' ? null : <strong>{label}</strong>}: {t(`scheme-${type}`)}
            {fields.map((field) => (
              <div key={field.field} className={style['hint']}>
                {t('schemeField', field)}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Group>
  )
}
