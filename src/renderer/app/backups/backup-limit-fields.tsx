import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupLimits } from '#core/backup/backup.ts'
import style from './backups.module.css'

interface BackupLimitFieldsProps {
  readonly limits: BackupLimits
  readonly onChange: (limits: BackupLimits) => Promise<void>
}

const megabyte = 1_000_000

/** How many backups are kept, and how much of the disk they may take. */
export function BackupLimitFields({ limits, onChange }: BackupLimitFieldsProps) {
  const { t } = useTranslation('backups')
  const change = (part: Partial<BackupLimits>): void => void onChange({ ...limits, ...part })
  return (
    <fieldset className={style['limits']}>
      <legend>{t('keep')}</legend>
      <NumberInput
        label={t('keepCount')}
        min={1}
        max={1000}
        clampBehavior="strict"
        allowDecimal={false}
        value={limits.count}
        onChange={(value) => typeof value === 'number' && value >= 1 && change({ count: value })}
      />
      <NumberInput
        label={t('keepSize')}
        min={1}
        max={1_000_000}
        clampBehavior="strict"
        allowDecimal={false}
        value={Math.ceil(limits.bytes / megabyte)}
        onChange={(value) => typeof value === 'number' && value >= 1 && change({ bytes: value * megabyte })}
      />
    </fieldset>
  )
}
