import type { Place } from '#core/settings.ts'
import { outcomeOf } from '#renderer/replica/outcome.ts'
import { perKey } from '#renderer/replica/live.ts'
import { type Replica, workplaceOf } from '#renderer/replica/replica.ts'
import { resetLibraryView } from '#renderer/screens/library/library-view.ts'
import { openArticle, placeState, resetView } from './view-state.ts'

/** How long the caret rests before its place is kept, in milliseconds. */
const rest = 400

/** Shows a project that has been opened at the place where it was left, and keeps the place from then on. */
export function followPlace(
  replica: Pick<Replica, 'desk' | 'session'>,
  page: Pick<Window, 'addEventListener'>,
): void {
  const keep = (place: Place): void => void outcomeOf(replica.session.client.desk.savePlace(place))
  const waiting = createWaiting(keep)
  perKey(replica.desk, workplaceOf, () => {
    const place = replica.desk.get()?.project?.place ?? null
    if (place !== null) openArticle(place.article, place.offset)
    return () => {
      waiting.drop()
      resetView()
      resetLibraryView()
    }
  })
  placeState.subscribe(() => {
    const place = placeState.get()
    if (place !== null) waiting.put(place)
  })
  page.addEventListener('pagehide', waiting.flush)
}

interface Waiting {
  readonly put: (place: Place) => void
  /** Keeps at once what is still waiting. */
  readonly flush: () => void
  readonly drop: () => void
}

/** Keeps the latest place when nothing newer has come for a while. */
function createWaiting(keep: (place: Place) => void): Waiting {
  let waiting: Place | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const drop = (): void => {
    clearTimeout(timer)
    waiting = null
  }
  const flush = (): void => {
    if (waiting !== null) keep(waiting)
    drop()
  }
  return {
    put(place) {
      if (waiting !== null && waiting.article !== place.article) flush()
      clearTimeout(timer)
      waiting = place
      timer = setTimeout(flush, rest)
    },
    flush,
    drop,
  }
}
