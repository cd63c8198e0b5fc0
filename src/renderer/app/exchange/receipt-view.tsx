import { useTranslation } from 'react-i18next'
import type { Receipt, ReceiveChoices, ReceivedLayer } from '#core/exchange/receive-views.ts'
import { useProblemText } from '#renderer/messages/problem-text.ts'
import { CarriedTexts } from './carried-texts.tsx'
import { isAsked } from './choices.ts'
import style from './exchange.module.css'
import { Group } from './group.tsx'
import { LayerLine } from './layer-line.tsx'
import { PersonChoice } from './person-choice.tsx'
import { SeparateChoice } from './separate-choice.tsx'
import { SchemeDifferences } from './scheme-differences.tsx'

interface ReceiptViewProps {
  readonly receipt: Receipt
  /** Null where nothing can be chosen any more. */
  readonly choices: ReceiveChoices | null
}

/** What a colleague's file holds and what becomes of it, in groups; what needs the analyst comes first. */
export function ReceiptView({ receipt, choices }: ReceiptViewProps) {
  const { t } = useTranslation('exchange')
  const { people, project, layers, articles } = receipt
  const others = layers.filter(({ standing }) => !['refused', 'unchanged', 'same-name'].includes(standing))
  const same = layers.filter(({ standing }) => standing === 'unchanged')
  return (
    <div className={style['receipt']}>
      <p>
        {t('from', { people: people.map(({ name }) => name).join(', '), project: project.name })}
        {project.isOurs ? null : <span className={style['hint']}> {t('otherProject')}</span>}
      </p>
      {choices === null
        ? null
        : people
            .filter(({ id, as }) => as === null || choices.people?.[id] !== undefined)
            .map((person) => <PersonChoice key={person.id} person={person} choices={choices} />)}
      <Layers title={t('groupAsk')} layers={others.filter(isAsked)} choices={choices} />
      <Layers title={t('groupTake')} layers={others.filter((layer) => !isAsked(layer))} choices={choices} />
      <CarriedTexts layers={layers} />
      {choices === null ? null : <SeparateChoice articles={articles} choices={choices} />}
      <Group title={t('groupArticles')} isShown={articles.some(({ isTaken }) => isTaken)}>
        <ul>
          {articles
            .filter(({ isTaken }) => isTaken)
            .map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
        </ul>
      </Group>
      <SchemeDifferences differences={receipt.scheme} />
      <Refusals layers={layers} />
      {same.length > 0 ? <p className={style['hint']}>{t('groupSame', { count: same.length })}</p> : null}
    </div>
  )
}

interface LayersProps {
  readonly title: string
  readonly layers: readonly ReceivedLayer[]
  readonly choices: ReceiveChoices | null
}

function Layers({ title, layers, choices }: LayersProps) {
  return (
    <Group title={title} isShown={layers.length > 0}>
      <ul className={style['layers']}>
        {layers.map((layer) => (
          <LayerLine key={layer.name} layer={layer} choices={choices} />
        ))}
      </ul>
    </Group>
  )
}

function Refusals({ layers }: { readonly layers: readonly ReceivedLayer[] }) {
  const { t } = useTranslation('exchange')
  const text = useProblemText()
  const refused = layers.flatMap(({ name, title, problem }) => (problem ? [{ name, title, problem }] : []))
  return (
    <Group title={t('groupRefused')} isShown={refused.length > 0}>
      <ul>
        {refused.map(({ name, title, problem }) => (
          <li key={name}>
            {title}: {text(problem)}
          </li>
        ))}
      </ul>
    </Group>
  )
}
