import type { Status } from '#core/model/layer.ts'

/** An empty, a half and a full disc: how far a layer is, told by shape. */
export function StatusMark({ status }: { readonly status: Status }) {
  return (
    <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      {status === 'done' ? <circle cx="6" cy="6" r="4.6" fill="currentColor" /> : null}
      {status === 'in-progress' ? <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" fill="currentColor" /> : null}
    </svg>
  )
}
