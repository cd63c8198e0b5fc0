import { type ReactElement, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { goldAnnotator } from '#core/model/decision.ts'
import type { Annotation } from '#core/model/annotation.ts'
import { hull } from '#core/anchor/span.ts'
import { showMatter } from '#renderer/app/view-state.ts'
import { holdSurface, surfaceNow } from '#renderer/commands/surface-slot.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { ArticleSurface } from '#renderer/editor/article-surface.tsx'
import { colourClass } from '#renderer/screens/annotate/parts/colour-class.ts'
import { colourOf, laneAnnotations, layerScheme } from './layer-colours.ts'
import style from './review.module.css'
import type { OpenReview } from './use-review-work.ts'

/** The article with everybody's annotations, a colour an annotator, and over it a lane for each. */
export function LayerText({ work }: { readonly work: OpenReview }): ReactElement {
  const { article, review, current } = work
  const { scheme } = useCommands()
  const { annotators, matters } = review.agenda
  const drawn = useMemo(() => layerScheme(scheme, annotators), [scheme, annotators])
  const annotations = useMemo(
    () => laneAnnotations(review.layers.filter(({ annotator }) => annotators.includes(annotator))),
    [review.layers, annotators],
  )
  const selected = current ? itemsOf(current.cluster) : []
  const place = current?.cluster.subject === 'relation' ? current.cluster.from.range : current?.cluster.range
  const { start, end } = place ?? { start: 0, end: 0 }
  useEffect(() => surfaceNow()?.reveal({ start, end }), [start, end])
  const select = (ids: readonly string[]): void => {
    const found = matters.find(
      ({ cluster }) => cluster.subject === 'annotation' && itemsOf(cluster).some((id) => ids.includes(id)),
    )
    if (found) showMatter(found.id)
  }
  return (
    <>
      <Lanes work={work} annotations={annotations} selected={selected} />
      <div className={style['surface']}>
        <ArticleSurface
          ref={holdSurface}
          article={article}
          annotations={annotations}
          relations={[]}
          scheme={drawn}
          selected={selected}
          initialOffset={start}
          onSelect={select}
          onCaret={() => undefined}
          onMoveEdges={() => undefined}
          onRelate={() => undefined}
        />
      </div>
    </>
  )
}

type Cluster = OpenReview['review']['agenda']['matters'][number]['cluster']

/** Ids as the lanes have them. */
function itemsOf(cluster: Cluster): readonly string[] {
  if (cluster.subject === 'relation') return [...itemsOf(cluster.from), ...itemsOf(cluster.to)]
  return cluster.held.map(({ annotator, item }) => `${annotator}/${item.id}`)
}

interface LanesProps {
  readonly work: OpenReview
  readonly annotations: readonly Annotation[]
  readonly selected: readonly string[]
}

/** The whole article from left to right, mine at the top, the gold version at the bottom. */
function Lanes({ work, annotations, selected }: LanesProps): ReactElement {
  const { t } = useTranslation('review')
  const { review, me, article } = work
  const { annotators } = review.agenda
  const order = [...annotators.filter((id) => id === me), ...annotators.filter((id) => id !== me)]
  const gold = laneAnnotations([review.gold.layer])
  return (
    <figure className={style['lanes']} aria-label={t('lanes')}>
      {[...order, goldAnnotator].map((annotator) => (
        <div key={annotator} className={style['lane']} data-mine={annotator === me}>
          <span>{annotator === goldAnnotator ? t('gold') : annotator}</span>
          <div
            className={colourClass(
              annotator === goldAnnotator ? undefined : colourOf(annotators, annotator),
              style['track'],
            )}
          >
            {(annotator === goldAnnotator ? gold : annotations)
              .filter(({ kind }) => kind === annotator)
              .map(({ id, ranges }) => (
                <i
                  key={id}
                  data-selected={selected.includes(id)}
                  style={placeIn(ranges, article.text.length)}
                />
              ))}
          </div>
        </div>
      ))}
    </figure>
  )
}

function placeIn(ranges: Annotation['ranges'], length: number) {
  const { start, end } = hull(ranges)
  const share = (offset: number) => `${(100 * offset) / Math.max(1, length)}%`
  return { left: share(start), width: share(end - start) }
}
