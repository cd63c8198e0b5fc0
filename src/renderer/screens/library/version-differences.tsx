import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { Version } from '#core/workspace/versions.ts'
import { useDesk } from '#renderer/replica/hooks.ts'
import style from './notices.module.css'

/** Annotation by annotation, what only one of two versions has, and what they have differently. */
export function VersionDifferences({ version }: { readonly version: Version }) {
  const { t } = useTranslation('library')
  const { title, annotations, besides } = version
  return (
    <>
      <p>
        {annotations.length + besides === 0
          ? t('versionSame', { title })
          : t('versionDiffers', { title, count: annotations.length })}{' '}
        {besides === 0 ? '' : t('versionBesides', { count: besides })}
      </p>
      <ul className={style['differences']}>
        {annotations.map(({ mine, theirs }) => (
          <li key={mine?.id ?? theirs?.id}>
            <h3>{mine === null ? t('onlyOther') : theirs === null ? t('onlyMine') : t('bothDiffer')}</h3>
            <dl>
              <Side label={t('mineVersion')} annotation={mine} />
              <Side label={t('otherVersion')} annotation={theirs} />
            </dl>
          </li>
        ))}
      </ul>
    </>
  )
}

function Side({ label, annotation }: { readonly label: string; readonly annotation: Annotation | null }) {
  const scheme = useDesk()?.project?.project.scheme
  if (annotation === null || scheme === undefined) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>{sideText(annotation, scheme)}</dd>
    </>
  )
}

/** Kind, quote, stances, attributes and note in one line. */
function sideText({ kind, quote, stances, attributes, note }: Annotation, scheme: Scheme): string {
  const label = (items: readonly { readonly id: string; readonly label: string }[], id: string): string =>
    items.find((item) => item.id === id)?.label ?? id
  const toward = Object.entries(stances).map(
    ([target, value]) => `${label(scheme.targets, target)}: ${label(scheme.values, value)}`,
  )
  const stated = Object.entries(attributes).map(
    ([id, value]) => `${label(scheme.attributes, id)}: ${String(value)}`,
  )
  return [label(scheme.kinds, kind), `“${quote}”`, ...toward, ...stated, note].filter(Boolean).join(' · ')
}
