import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormatInfo } from '#core/workspace/views.ts'
import { lossText } from '#renderer/messages/loss-text.ts'
import { useDesk } from '#renderer/replica/hooks.ts'
import { articleChoices, chosenArticles, type ExportChoice, type ExportStock } from './export-choice.ts'
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

const choiceTexts = {
  all: 'articlesAll',
  done: 'articlesDone',
  begun: 'articlesBegun',
  marked: 'articlesMarked',
  current: 'articlesOne',
} as const

function ArticlesField({ choice, stock, onChoose }: ExportOptionsProps) {
  const { t } = useTranslation('transfer')
  return (
    <Radio.Group
      label={t('articles')}
      value={choice.articles}
      onChange={(value) =>
        onChoose({ ...choice, articles: articleChoices.find((each) => each === value) ?? 'all' })
      }
    >
      <Stack gap={8} mt={8}>
        {articleChoices.map((each) => {
          const { length } = chosenArticles(each, stock)
          const isOffered = length > 0 || each === choice.articles
          return (
            <Radio
              key={each}
              value={each}
              disabled={!isOffered}
              label={`${t(choiceTexts[each])} (${length})`}
            />
          )
        })}
      </Stack>
    </Radio.Group>
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
