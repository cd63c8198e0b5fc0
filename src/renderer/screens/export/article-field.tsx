import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ArticleChoice, chosenArticles, type ExportStock } from './export-choice.ts'

const choiceTexts = {
  all: 'articlesAll',
  done: 'articlesDone',
  begun: 'articlesBegun',
  marked: 'articlesMarked',
  current: 'articlesOne',
} as const

interface ArticleFieldProps<C extends ArticleChoice> {
  readonly choices: readonly C[]
  readonly chosen: C
  readonly stock: ExportStock
  readonly onChoose: (choice: C) => void
}

/** Which articles something is to be done with, each choice with how many they are. */
export function ArticleField<C extends ArticleChoice>({
  choices,
  chosen,
  stock,
  onChoose,
}: ArticleFieldProps<C>) {
  const { t } = useTranslation('transfer')
  return (
    <Radio.Group
      label={t('articles')}
      value={chosen}
      onChange={(value) => onChoose(choices.find((each) => each === value) ?? chosen)}
    >
      <Stack gap={8} mt={8}>
        {choices.map((each) => {
          const { length } = chosenArticles(each, stock)
          const isOffered = length > 0 || each === chosen
          const label = `${t(choiceTexts[each])} (${length})`
          return <Radio key={each} value={each} disabled={!isOffered} label={label} />
        })}
      </Stack>
    </Radio.Group>
  )
}
