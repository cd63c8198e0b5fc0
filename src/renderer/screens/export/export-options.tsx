import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormatInfo } from '#core/workspace/views.ts'
import { lossText } from '#renderer/messages/loss-text.ts'
import { useDesk } from '#renderer/replica/hooks.ts'
import { ArticleField } from './article-field.tsx'
import { articleChoices, type ExportChoice, type ExportStock } from './export-choice.ts'
import style from './export.module.css'

interface ExportOptionsProps {
  readonly choice: ExportChoice
  readonly formats: readonly FormatInfo[]
  readonly stock: ExportStock
  readonly onChoose: (choice: ExportChoice) => void
}

export function ExportOptions(props: ExportOptionsProps) {
  return (
    <>
      <FormatField {...props} />
      <ArticlesField {...props} />
      <AnnotatorsField {...props} />
      <GoldField {...props} />
    </>
  )
}

function FormatField({ choice, formats, onChoose }: ExportOptionsProps) {
  const { t, i18n } = useTranslation('transfer')
  const losses = formats.find(({ id }) => id === choice.format)?.losses ?? []
  return (
    <div>
      <NativeSelect
        label={t('format')}
        value={choice.format ?? ''}
        onChange={(event) => onChoose({ ...choice, format: event.currentTarget.value })}
        data={formats.map(({ id, label }) => ({ value: id, label }))}
      />
      <p className={style['hint']}>{losses.length === 0 ? t('noLosses') : `${t('losses')}:`}</p>
      <ul className={style['losses']}>
        {losses.map((loss) => (
          <li key={loss}>{lossText(loss, i18n.language)}</li>
        ))}
      </ul>
    </div>
  )
}

function ArticlesField({ choice, stock, onChoose }: ExportOptionsProps) {
  return (
    <ArticleField
      choices={articleChoices}
      chosen={choice.articles}
      stock={stock}
      onChoose={(articles) => onChoose({ ...choice, articles })}
    />
  )
}

function GoldField({ choice, stock, onChoose }: ExportOptionsProps) {
  const { t } = useTranslation('transfer')
  const begun = stock.rows.filter(({ gold }) => gold !== null).length
  const complete = stock.rows.filter(({ gold }) => gold?.isComplete).length
  if (begun === 0) return null
  return (
    <Checkbox
      label={t('gold')}
      description={t('goldHint', { begun, complete })}
      checked={choice.gold === 'with'}
      onChange={(event) => onChoose({ ...choice, gold: event.currentTarget.checked ? 'with' : 'without' })}
    />
  )
}

function AnnotatorsField({ choice, onChoose }: ExportOptionsProps) {
  const { t } = useTranslation('transfer')
  const project = useDesk()?.project
  const everybody = (project?.project.annotators ?? []).map(({ id }) => id)
  const choose = (chosen: readonly string[]): void =>
    onChoose({ ...choice, annotators: chosen.length === everybody.length ? null : chosen })
  return (
    <Checkbox.Group
      label={t('annotators')}
      description={t('annotatorsHint')}
      value={[...(choice.annotators ?? everybody)]}
      onChange={choose}
    >
      <Stack gap={8} mt={8}>
        {everybody.map((id) => (
          <Checkbox key={id} value={id} label={id === project?.annotator ? t('me', { annotator: id }) : id} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
