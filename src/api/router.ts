import { implement } from '@orpc/server'
import { publishedSources } from '#core/agreement/published.ts'
import { formatList } from '#core/format/registry.ts'
import type { Desk } from '#core/workspace/desk.ts'
import type { OpenLayer } from '#core/workspace/open-layer.ts'
import type { Acknowledgement, LibraryEvent } from '#core/workspace/views.ts'
import type { Workspace } from '#core/workspace/workspace.ts'
import { done, type ProblemErrors, value } from './answer.ts'
import { contract } from './contract.ts'
import { exportEvents } from './export-events.ts'
import { inputFile, inputFiles } from './input-files.ts'
import { live } from './live.ts'

const os = implement(contract)

/** The contract over a desk; every shell serves this one router. */
export function createRouter(desk: Desk) {
  return os.router({
    desk: deskRouter(desk),
    library: libraryRouter(desk),
    articles: articlesRouter(desk),
    layers: layersRouter(desk),
    revisions: revisionsRouter(desk),
    transfer: transferRouter(desk),
    exchange: exchangeRouter(desk),
    agreement: agreementRouter(desk),
    backups: backupsRouter(desk),
    versions: versionsRouter(desk),
    statistics: statisticsRouter(desk),
  })
}

export type Router = ReturnType<typeof createRouter>

function deskRouter(desk: Desk) {
  const { desk: at } = os
  return {
    live: at.live.handler(({ signal }) =>
      live({ first: desk.state(), subscribe: (listener) => desk.subscribe(listener) }, signal),
    ),
    open: at.open.handler(async ({ input, errors }) => done(await desk.open(input.path), errors)),
    create: at.create.handler(async ({ input, errors }) => done(await desk.create(input), errors)),
    openSample: at.openSample.handler(async ({ errors }) => done(await desk.openSample(), errors)),
    retry: at.retry.handler(async ({ errors }) => done(await desk.retry(), errors)),
    saveElsewhere: at.saveElsewhere.handler(async ({ input, errors }) =>
      done(await desk.saveElsewhere(input.path), errors),
    ),
    close: at.close.handler(async ({ errors }) => done(await desk.close(), errors)),
    identify: at.identify.handler(async ({ input, errors }) =>
      done(await desk.identify(input.annotator), errors),
    ),
    chooseFolder: at.chooseFolder.handler(({ input }) => desk.chooseFolder(input.purpose)),
    setBlind: at.setBlind.handler(async ({ input, errors }) =>
      done(await value(desk.workspace(), errors).setBlind(input.blind), errors),
    ),
    setAppearance: at.setAppearance.handler(async ({ input, errors }) =>
      done(await desk.setAppearance(input), errors),
    ),
    savePlace: at.savePlace.handler(async ({ input, errors }) => done(await desk.savePlace(input), errors)),
  }
}

function libraryRouter(desk: Desk) {
  return {
    live: os.library.live.handler(({ errors, signal }) => {
      const workspace = value(desk.workspace(), errors)
      const first = {
        type: 'snapshot' as const,
        rows: workspace.rows(),
        notices: workspace.library.notices(),
      }
      return live<LibraryEvent>(
        { first, subscribe: (listener) => workspace.subscribeLibrary(listener) },
        signal,
      )
    }),
  }
}

function articlesRouter(desk: Desk) {
  return {
    get: os.articles.get.handler(async ({ input, errors }) => {
      return value(await value(desk.workspace(), errors).article(input.article), errors)
    }),
    edit: os.articles.edit.handler(async ({ input, errors }) => {
      return value(await value(desk.workspace(), errors).editArticle(input.article, input.metadata), errors)
    }),
  }
}

interface LayerInput {
  readonly article: string
  readonly layer?: 'mine' | 'gold' | undefined
}

function layersRouter(desk: Desk) {
  const { layers: at } = os
  const layerOf = async (
    { article, layer = 'mine' }: LayerInput,
    errors: ProblemErrors,
  ): Promise<OpenLayer> => {
    const workspace = value(desk.workspace(), errors)
    return value(await (layer === 'gold' ? workspace.gold(article) : workspace.layer(article)), errors)
  }
  return {
    live: at.live.handler(async ({ input, errors, signal }) => {
      const layer = await layerOf(input, errors)
      return live({ first: layer.snapshot(), subscribe: (listener) => layer.subscribe(listener) }, signal)
    }),
    execute: at.execute.handler(async ({ input, errors }): Promise<Acknowledgement> => {
      const { command, ticket, over } = input
      return value(await (await layerOf(input, errors)).execute(command, ticket, over), errors)
    }),
    undo: at.undo.handler(async ({ input, errors }) =>
      value(await (await layerOf(input, errors)).undo(input.ticket), errors),
    ),
    redo: at.redo.handler(async ({ input, errors }) =>
      value(await (await layerOf(input, errors)).redo(input.ticket), errors),
    ),
    review: at.review.handler(({ input, errors, signal }) => {
      const subscribe = value(value(desk.workspace(), errors).review(input.article), errors)
      return live({ subscribe }, signal)
    }),
    history: at.history.handler(async ({ input, errors }) =>
      value(await value(desk.workspace(), errors).history(input), errors),
    ),
  }
}

function revisionsRouter(desk: Desk) {
  const { revisions: at } = os
  const request = async ({ article, file }: { article: string; file?: File | undefined }) => ({
    article,
    file: file ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null,
    format: null,
  })
  return {
    plan: at.plan.handler(async ({ input, errors }) =>
      value(await value(desk.workspace(), errors).planRevision(await request(input)), errors),
    ),
    carryOut: at.carryOut.handler(async ({ input, errors }) =>
      value(await value(desk.workspace(), errors).revise(await request(input), input.order), errors),
    ),
  }
}

function transferRouter(desk: Desk) {
  const { transfer: at } = os
  const workspace = (errors: ProblemErrors): Workspace => value(desk.workspace(), errors)
  return {
    import: at.import.handler(async ({ input, errors }) => {
      const { files, ...options } = input
      return value(await workspace(errors).import(inputFiles(files), options), errors)
    }),
    preview: at.preview.handler(async ({ input, errors }) =>
      value(await workspace(errors).preview(input), errors),
    ),
    export: at.export.handler(({ input, errors }) =>
      exportEvents(value(workspace(errors).export(input), errors)),
    ),
    formats: at.formats.handler(() => formatList()),
  }
}

function exchangeRouter(desk: Desk) {
  const { exchange: at } = os
  const workspace = (errors: ProblemErrors): Workspace => value(desk.workspace(), errors)
  return {
    send: at.send.handler(async ({ input, errors }) => {
      const { name, bytes } = value(await workspace(errors).send(input), errors)
      return new File([new Uint8Array(bytes)], name)
    }),
    inspect: at.inspect.handler(async ({ input: { file, choices }, errors }) =>
      value(await workspace(errors).inspect(await inputFile(file), choices), errors),
    ),
    receive: at.receive.handler(async ({ input: { file, choices }, errors }) =>
      value(await workspace(errors).receive(await inputFile(file), choices), errors),
    ),
  }
}

function agreementRouter(desk: Desk) {
  const { agreement: at } = os
  const workspace = (errors: ProblemErrors): Workspace => value(desk.workspace(), errors)
  return {
    compute: at.compute.handler(async ({ input, errors, signal }) =>
      value(await workspace(errors).agreement(input, signal), errors),
    ),
    passages: at.passages.handler(async ({ input, errors }) =>
      value(await workspace(errors).passages(input), errors),
    ),
  }
}

function backupsRouter(desk: Desk) {
  const { backups: at } = os
  return {
    list: at.list.handler(async ({ input, errors }) => value(await desk.backups.list(input.project), errors)),
    make: at.make.handler(async ({ input, errors }) =>
      value(await desk.backups.make(input.project, 'asked'), errors),
    ),
    restore: at.restore.handler(async ({ input, errors }) => ({
      path: value(await desk.restore(input), errors),
    })),
    setLimits: at.setLimits.handler(async ({ input, errors }) =>
      done(await desk.setBackupLimits(input), errors),
    ),
  }
}

function versionsRouter(desk: Desk) {
  const { versions: at } = os
  return {
    compare: at.compare.handler(async ({ input, errors }) =>
      value(await value(desk.workspace(), errors).compareVersion(input.file), errors),
    ),
    settle: at.settle.handler(async ({ input, errors }) =>
      done(await value(desk.workspace(), errors).settleVersion(input), errors),
    ),
  }
}

function statisticsRouter(desk: Desk) {
  const { statistics: at } = os
  return {
    verify: at.verify.handler(async ({ input, signal }) => (await desk.verify(input.cases, signal)) ?? []),
    published: at.published.handler(async ({ signal }) => {
      const verdicts = (await desk.verify(null, signal)) ?? []
      return verdicts.map((verdict, index) => ({ ...verdict, source: publishedSources[index] ?? '' }))
    }),
  }
}
