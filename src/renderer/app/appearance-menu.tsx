import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Appearance, appearanceSchema, initialSettings } from '#core/settings.ts'
import { useDesk, useSession } from '#renderer/replica/hooks.ts'
import { outcomeOf } from '#renderer/replica/outcome.ts'
import { failureText } from './failure-text.ts'
import style from './header.module.css'

/** Light or dark, English or Russian. */
export function AppearanceMenu() {
  const { t } = useTranslation('frame')
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <button
          type="button"
          className={`${style['menu']} ${style['icon']}`}
          aria-label={t('appearance')}
          title={t('appearance')}
        >
          <HalfMoon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices />
      </Menu.Dropdown>
    </Menu>
  )
}

function Choices() {
  const { t } = useTranslation('frame')
  const { theme, language } = useDesk()?.appearance ?? initialSettings.appearance
  const choose = useChoose()
  return (
    <>
      <Menu.Label>{t('theme')}</Menu.Label>
      <Menu.RadioGroup value={theme} onChange={(value) => choose({ language, theme: themes.parse(value) })}>
        <Menu.RadioItem value="system">{t('themeSystem')}</Menu.RadioItem>
        <Menu.RadioItem value="light">{t('themeLight')}</Menu.RadioItem>
        <Menu.RadioItem value="dark">{t('themeDark')}</Menu.RadioItem>
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.Label>{t('language')}</Menu.Label>
      <Menu.RadioGroup
        value={language}
        onChange={(value) => choose({ theme, language: languages.parse(value) })}
      >
        <Menu.RadioItem value="system">{t('languageSystem')}</Menu.RadioItem>
        <Menu.RadioItem value="en" lang="en">
          English
        </Menu.RadioItem>
        <Menu.RadioItem value="ru" lang="ru">
          Русский
        </Menu.RadioItem>
      </Menu.RadioGroup>
    </>
  )
}

function useChoose(): (next: Appearance) => void {
  const { i18n } = useTranslation('frame')
  const { client, announce } = useSession()
  const choose = async (next: Appearance): Promise<void> => {
    const outcome = await outcomeOf(client.desk.setAppearance(next))
    if (outcome.type !== 'done') announce(failureText(i18n, outcome))
  }
  return (next) => void choose(next)
}

const { theme: themes, language: languages } = appearanceSchema.unwrap().shape

function HalfMoon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden>
      <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
    </svg>
  )
}
