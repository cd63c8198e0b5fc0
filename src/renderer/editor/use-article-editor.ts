import type { Extensions } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Text } from '@tiptap/extension-text'
import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Editor, useEditor } from '@tiptap/react'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '#core/model/article.ts'
import { articleDocument } from './document/article-document.ts'
import { blockNodes } from './document/block-node.ts'
import type { ShownText } from './document/shown-text.ts'
import { CaretMotion } from './input/caret-motion.ts'
import { LeaveSelection } from './input/leave-selection.ts'
import { PickAnnotation, type PickAnnotationOptions } from './input/pick-annotation.ts'
import { PlainCopy } from './input/plain-copy.ts'
import { ReadOnly } from './input/read-only.ts'
import { SnapSelection } from './input/snap-selection.ts'
import { type Latest, useLatest } from './use-latest.ts'

export interface EditorEvents extends PickAnnotationOptions {
  readonly onMove: (view: EditorView, transaction: Transaction) => void
}

interface ArticleEditor {
  readonly editor: Editor
  /** The id that the element with the hint for screen readers must have. */
  readonly hint: string
}

/** In px; how near to the edge of the screen the caret may come before the text scrolls. */
const margin = 90

/** An editor for one article: the component that calls it must be keyed by the article's id. */
export function useArticleEditor(article: Article, shown: ShownText, events: EditorEvents): ArticleEditor {
  const { t } = useTranslation('editor')
  const hint = useId()
  const latest = useLatest(events)
  const [fixed] = useState(() => ({
    content: articleDocument(article),
    extensions: extensionsFor(shown, latest),
  }))
  const name = t('article-text')
  const { language } = article
  const editorProps = useMemo(
    () => ({
      attributes: attributesOf({ name, hint, language }),
      scrollMargin: margin,
      scrollThreshold: margin,
    }),
    [name, hint, language],
  )
  const editor = useEditor({
    ...fixed,
    editorProps,
    enableCoreExtensions: false,
    injectCSS: false,
    onSelectionUpdate: ({ editor: { view }, transaction }) => events.onMove(view, transaction),
  })
  return { editor, hint }
}

function extensionsFor(shown: ShownText, latest: Latest<EditorEvents>): Extensions {
  return [
    Document,
    Text,
    ...blockNodes,
    ReadOnly,
    PlainCopy.configure({ shown }),
    CaretMotion.configure({ shown }),
    SnapSelection.configure({ shown }),
    PickAnnotation.configure({
      stackAt: (view, point) => latest.current.stackAt(view, point),
      selected: () => latest.current.selected(),
      onSelect: (ids) => latest.current.onSelect(ids),
    }),
    LeaveSelection.configure({ onLeave: () => latest.current.onSelect([]) }),
  ]
}

interface Described {
  readonly name: string
  readonly hint: string
  readonly language: string
}

/** What assistive technology hears, and what keeps checkers and translators from touching the text. */
function attributesOf({ name, hint, language }: Described): Record<string, string> {
  return {
    role: 'textbox',
    'aria-label': name,
    'aria-multiline': 'true',
    'aria-readonly': 'true',
    // Editable elements take the focus anyway; some checkers look for the attribute.
    tabindex: '0',
    'aria-describedby': hint,
    ...(language === '' ? {} : { lang: language }),
    translate: 'no',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
    'data-gramm': 'false',
  }
}
