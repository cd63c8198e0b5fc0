import type { Status } from '#core/model/layer.ts'

/** An empty ring, a half disc, a disc with a tick: how far a layer is, told by shape. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {status === 'done' ? <Tick /> : null}
      {status === 'in-progress' ? <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" /> : null}
    </svg>
  )
}

function Tick() {
  return (
    <>
      <circle cx="6" cy="6" r="5.2" fill="currentColor" />
      <path d="m3.7 6.2 1.6 1.6 3-3.4" fill="none" stroke="var(--sp-surface)" strokeWidth="1.4" />
    </>
  )
}
