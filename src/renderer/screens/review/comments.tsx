import { Textarea } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#core/change/command.ts'
import type { Comment } from '#core/model/comment.ts'
import type { Layer } from '#core/model/layer.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import style from './review.module.css'

interface Said {
  readonly annotator: string
  readonly comment: Comment
}

interface CommentsProps {
  /** Id of the article. */
  readonly article: string
  /** Id of whoever works here. */
  readonly me: string
  /** Everybody's. */
  readonly layers: readonly Layer[]
  /** What it is about: annotations that are taken for one. */
  readonly held: readonly Commented[]
}

interface Commented {
  readonly annotator: string
  readonly item: { readonly id: string }
}

/** What was said about any of these annotations, in the order of time; what I say stands in my own layer. */
export function Comments({ article, me, layers, held }: CommentsProps): ReactElement {
  const { t } = useTranslation('review')
  const { execute } = useSession()
  const [answered, setAnswered] = useState<Said | null>(null)
  const said = commentsOn(layers, held)
  const holders = held.map(({ annotator }) => annotator).join(', ')
  const label = answered
    ? t('answering', { annotator: answered.annotator })
    : t('commentHint', { annotator: holders })
  const send = async (text: string): Promise<boolean> => {
    const command = commentOn(held, answered, text)
    const isSent = command !== null && (await execute(article, command)) !== null
    if (isSent) setAnswered(null)
    return isSent
  }
  return (
    <div className={style['comments']} data-pane="comments">
      <Section title={t('comments')}>
        {said.length === 0 && <p className={style['empty']}>{t('noComments')}</p>}
        <ul>
          {said.map((each) => (
            <SaidComment
              key={`${each.annotator}/${each.comment.id}`}
              said={each}
              onAnswer={() => setAnswered(each)}
              onRemove={
                each.annotator === me
                  ? () => void execute(article, { type: 'remove-comments', ids: [each.comment.id] })
                  : null
              }
            />
          ))}
        </ul>
        <CommentField label={label} onSend={send} />
      </Section>
    </div>
  )
}

/** It is about the first annotation, or about what the answered comment is about. */
function commentOn([first]: readonly Commented[], answered: Said | null, text: string): Command | null {
  if (!first) return null
  const on = answered?.comment.on ?? { annotator: first.annotator, annotation: first.item.id }
  const replyTo = answered ? { annotator: answered.annotator, comment: answered.comment.id } : undefined
  return { type: 'comment', on, text, replyTo }
}

interface SaidCommentProps {
  readonly said: Said
  readonly onAnswer: () => void
  /** Null where it is not mine. */
  readonly onRemove: (() => void) | null
}

function SaidComment({ said: { annotator, comment }, onAnswer, onRemove }: SaidCommentProps): ReactElement {
  const { t } = useTranslation('review')
  return (
    <li data-reply={comment.replyTo !== undefined}>
      <b>{annotator}</b> {comment.text}
      <span className={style['commentSteps']}>
        <button type="button" onClick={onAnswer}>
          {t('answer')}
        </button>
        {onRemove && (
          <button type="button" onClick={onRemove}>
            {t('removeComment')}
          </button>
        )}
      </span>
    </li>
  )
}

function commentsOn(layers: readonly Layer[], held: readonly Commented[]): readonly Said[] {
  const about = new Set(held.map(({ annotator, item }) => `${annotator}/${item.id}`))
  return layers
    .flatMap(({ annotator, comments }) => comments.map((comment) => ({ annotator, comment })))
    .filter(({ comment: { on } }) => about.has(`${on.annotator}/${on.annotation}`))
    .toSorted((a, b) => (a.comment.at < b.comment.at ? -1 : 1))
}

interface CommentFieldProps {
  readonly label: string
  readonly onSend: (text: string) => Promise<boolean>
}

/** Enter sends it; Shift and Enter begin another line. */
function CommentField({ label, onSend }: CommentFieldProps): ReactElement {
  const { t } = useTranslation('review')
  const [text, setText] = useState('')
  const send = async (): Promise<void> => {
    if (text.trim() !== '' && (await onSend(text.trim()))) setText('')
  }
  return (
    <>
      <Textarea
        size="xs"
        rows={2}
        aria-label={label}
        placeholder={label}
        data-focus="comment"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          void send()
        }}
      />
      <button type="button" className={style['small']} onClick={() => void send()}>
        {t('send')}
      </button>
    </>
  )
}
