import { hull } from '#core/anchor/span.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Scheme } from '#core/model/scheme.ts'
import type { AppCommand } from './app-command.ts'
import { articleBeside } from './article-beside.ts'
import type { Work } from './command-context.ts'
import { spoken } from './describe.ts'
import { showSpan } from './span-commands.ts'

/** Going from annotation to annotation, from article to article, from pane to pane. */
export function navigateCommands(scheme: Scheme): readonly AppCommand[] {
  return [
    annotationCommand(scheme, 1),
    annotationCommand(scheme, -1),
    articleCommand(1),
    articleCommand(-1),
    paneCommand(1),
    paneCommand(-1),
  ]
}

type Direction = 1 | -1

function annotationCommand(scheme: Scheme, step: Direction): AppCommand {
  return {
    id: step === 1 ? 'next-annotation' : 'previous-annotation',
    label: { key: step === 1 ? 'nextAnnotation' : 'previousAnnotation' },
    group: 'navigate',
    keys: [step === 1 ? 'Tab' : 'Shift+Tab'],
    scope: 'text',
    repeats: true,
    isEnabled: ({ work, view }) => work !== null && visible(work, view.hiddenKinds).length > 0,
    run: async ({ work, view, page, say }) => {
      if (!work) return
      const next = neighbourOf(visible(work, view.hiddenKinds), step, work)
      if (!next) return say({ key: step === 1 ? 'lastAnnotation' : 'firstAnnotation' })
      page.select(work.article.id, [next])
      showSpan(work, next)
      say({ key: 'verbatim', values: { text: spoken(scheme, next) } })
    },
  }
}

function visible({ layer }: Work, hiddenKinds: readonly string[]): readonly Annotation[] {
  if (hiddenKinds.length === 0) return layer.annotations
  return layer.annotations.filter((a) => !hiddenKinds.includes(a.kind))
}

/** From the selected annotation on; where none is selected, from the caret on. `annotations` in reading order. */
function neighbourOf(
  annotations: readonly Annotation[],
  step: Direction,
  { selected, surface }: Pick<Work, 'selected' | 'surface'>,
): Annotation | undefined {
  const at = annotations.findIndex((a) => a.id === selected[0]?.id)
  if (at >= 0) return annotations[at + step]
  const caret = surface.caret()
  return step === 1
    ? annotations.find((a) => hull(a.ranges).start >= caret)
    : annotations.findLast((a) => hull(a.ranges).start < caret)
}

function articleCommand(step: Direction): AppCommand {
  return {
    id: step === 1 ? 'next-article' : 'previous-article',
    label: { key: step === 1 ? 'nextArticle' : 'previousArticle' },
    group: 'navigate',
    keys: [step === 1 ? ']' : '['],
    scope: 'annotate',
    isEnabled: ({ library }) => library.length > 0,
    run: async (context) => {
      const next = articleBeside(context, step)
      if (!next) return context.say({ key: step === 1 ? 'lastArticle' : 'firstArticle' })
      context.page.openArticle(next.id)
      context.say({ key: 'articleOpened', values: { title: next.title } })
    },
  }
}

function paneCommand(step: Direction): AppCommand {
  return {
    id: step === 1 ? 'next-pane' : 'previous-pane',
    label: { key: step === 1 ? 'nextPane' : 'previousPane' },
    group: 'navigate',
    keys: [step === 1 ? 'F6' : 'Shift+F6'],
    scope: 'app',
    isEnabled: () => true,
    run: async ({ page }) => page.focusPane(step),
  }
}
