import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecentProject } from '#core/settings.ts'
import { useDesk, useSession } from '#renderer/replica/hooks.ts'
import { openReceive } from './exchange/receive-state.ts'
import { openFrameDialog } from './frame-dialog.ts'
import style from './header.module.css'
import { useProjectSteps } from './project-steps.ts'

/** How many recent projects the menu offers besides the open one. */
const offered = 6

/** The open project's name; behind it the way to others. */
export function ProjectMenu({ name }: { readonly name: string }) {
  const { t } = useTranslation('frame')
  const steps = useProjectSteps(useSession().announce)
  return (
    <Menu position="bottom-start" width={400}>
      <Menu.Target>
        <button type="button" className={style['menu']} aria-label={`${t('project')}: ${name}`}>
          <span>{name}</span>
          <Chevron />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => openFrameDialog('new-project')}>{t('newProject')}</Menu.Item>
        <Menu.Item onClick={() => openFrameDialog('open-project')}>{t('openProject')}</Menu.Item>
        <Menu.Item onClick={() => void steps.openSample()}>{t('openSample')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => openFrameDialog('send')}>{t('sendWork')}</Menu.Item>
        <Menu.Item onClick={openReceive}>{t('receiveWork')}</Menu.Item>
        <Menu.Item onClick={() => openFrameDialog('backups')}>{t('backups')}</Menu.Item>
        <RecentProjects onOpen={(path) => void steps.open(path)} />
        <Menu.Divider />
        <BlindItem />
        <Menu.Item onClick={() => void steps.close()}>{t('closeProject')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** In a blind project colleagues' work on an article is hidden from whoever has not marked it as done. */
function BlindItem() {
  const { t } = useTranslation('frame')
  const { client, attempt } = useSession()
  const open = useDesk()?.project
  if (!open || open.readOnly) return null
  const isBlind = open.project.blind === true
  return (
    <Menu.Item onClick={() => void attempt(client.desk.setBlind({ blind: !isBlind }))}>
      {t(isBlind ? 'blindOff' : 'blindOn')}
    </Menu.Item>
  )
}

function RecentProjects({ onOpen }: { readonly onOpen: (path: string) => void }) {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const others = (desk?.recent ?? []).filter(({ path }) => path !== desk?.project?.path).slice(0, offered)
  if (others.length === 0) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('recentProjects')}</Menu.Label>
      {others.map((recent) => (
        <RecentItem key={recent.path} recent={recent} onOpen={onOpen} />
      ))}
    </>
  )
}

interface RecentItemProps {
  readonly recent: RecentProject
  readonly onOpen: (path: string) => void
}

function RecentItem({ recent: { path, name }, onOpen }: RecentItemProps) {
  return (
    <Menu.Item onClick={() => onOpen(path)}>
      {name}
      <span className={style['recentPath']}>{path}</span>
    </Menu.Item>
  )
}

function Chevron() {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden>
      <path d="M2 3.5 5 6.5 8 3.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  )
}
