import { Alert } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureText } from '#renderer/app/failure-text.ts'
import { reasonText } from '#renderer/messages/reason-text.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { type Outcome, outcomeOf } from '#renderer/replica/outcome.ts'
import type { Client } from '#renderer/connect/client.ts'
import style from './agreement.module.css'

type Published = Awaited<ReturnType<Client['statistics']['published']>>

/** The page that shows published values beside those that the program computes. */
export function Proof() {
  const { t, i18n } = useTranslation('agreement')
  const outcome = usePublished()
  if (outcome === null) return <p className={style['nothing']}>{t('proofWaiting')}</p>
  if (outcome.type !== 'done')
    return (
      <Alert color="red" role="alert">
        {failureText(i18n, outcome)}
      </Alert>
    )
  const met = outcome.value.filter(({ ok }) => ok).length
  return (
    <>
      <p>
        {t('proofLead')} {t('proofCount', { met, all: outcome.value.length })}
      </p>
      <ProofTable published={outcome.value} />
    </>
  )
}

function usePublished(): Outcome<Published> | null {
  const { client } = useSession()
  const [outcome, setOutcome] = useState<Outcome<Published> | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    void outcomeOf(client.statistics.published(undefined, { signal: controller.signal })).then((told) => {
      if (!controller.signal.aborted) setOutcome(told)
    })
    return () => controller.abort()
  }, [client])
  return outcome
}

function ProofTable({ published }: { readonly published: Published }) {
  const { t, i18n } = useTranslation('agreement')
  const undefinedText = (reason = ''): string =>
    `${t('proofUndefined')}: ${reasonText(reason, i18n.language)}`
  return (
    <table className={style['figures']} aria-label={t('viewProof')}>
      <thead>
        <tr>
          <th scope="col">{t('proofCase')}</th>
          <th scope="col">{t('proofPublished')}</th>
          <th scope="col">{t('proofOwn')}</th>
          <th scope="col">{t('proofVerdict')}</th>
        </tr>
      </thead>
      <tbody>
        {published.map(({ name, metric, expected, value, ok, reason, source }) => (
          <tr key={`${metric} ${name}`}>
            <th scope="row">
              {name} <code>{metric}</code>
              <small>{source}</small>
            </th>
            <td>{expected === 'NaN' ? t('proofUndefined') : (expected ?? '')}</td>
            <td>
              {value === null ? undefinedText(reason) : Number(value.toPrecision(6))}
              {value !== null && reason !== undefined && <small>{reasonText(reason, i18n.language)}</small>}
            </td>
            <td className={ok ? style['ok'] : style['differs']}>{ok ? t('proofOk') : t('proofDiffers')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
