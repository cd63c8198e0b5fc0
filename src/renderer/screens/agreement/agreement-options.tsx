import { Checkbox, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ArticleField } from '#renderer/screens/export/article-field.tsx'
import { type AgreementChoice, type AgreementStock, articleChoices } from './agreement-choice.ts'

interface AgreementOptionsProps {
  readonly choice: AgreementChoice
  readonly stock: AgreementStock
  readonly onChoose: (choice: AgreementChoice) => void
}

export function AgreementOptions(props: AgreementOptionsProps) {
  const { t } = useTranslation('agreement')
  const { choice, onChoose } = props
  return (
    <>
      <AnnotatorsField {...props} />
      <ArticlesField {...props} />
      <Radio.Group
        label={t('notStatedTitle')}
        value={choice.notStated}
        onChange={(value) => onChoose({ ...choice, notStated: value === 'value' ? 'value' : 'missing' })}
      >
        <Stack gap={8} mt={8}>
          <Radio value="missing" label={t('notStatedMissing')} />
          <Radio value="value" label={t('notStatedValue')} />
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('gamma')}
        description={t('gammaHint')}
        checked={choice.gamma === 'with'}
        onChange={({ currentTarget }) =>
          onChoose({ ...choice, gamma: currentTarget.checked ? 'with' : 'without' })
        }
      />
    </>
  )
}

function AnnotatorsField({ choice, stock: { everybody }, onChoose }: AgreementOptionsProps) {
  const { t } = useTranslation('agreement')
  return (
    <Checkbox.Group
      label={t('annotators')}
      description={t('annotatorsHint')}
      value={[...(choice.annotators ?? everybody)]}
      onChange={(chosen) =>
        onChoose({ ...choice, annotators: chosen.length === everybody.length ? null : chosen })
      }
    >
      <Stack gap={8} mt={8}>
        {everybody.map((id) => (
          <Checkbox key={id} value={id} label={id} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

function ArticlesField({ choice, stock, onChoose }: AgreementOptionsProps) {
  return (
    <ArticleField
      choices={articleChoices}
      chosen={choice.articles}
      stock={stock}
      onChoose={(articles) => onChoose({ ...choice, articles })}
    />
  )
}
