/** What a pane would have focused: where its list stands, for instance. */
const wanted = '[data-pane-target]'

const focusable = [
  'button:not(:disabled, [tabindex="-1"])',
  'input:not(:disabled, [tabindex="-1"], [type=radio])',
  'input[type=radio]:checked',
  'textarea:not(:disabled)',
  '[role=textbox]',
  '[tabindex="0"]',
].join(', ')

/** Moves the focus to the wanted, else the first control of the next (1) or previous (-1) `data-pane` that has one, around the end. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const from = at < 0 && step === -1 ? 0 : at
  for (let i = 1; i <= panes.length; i++) {
    const pane = panes[(from + step * i + panes.length * 2) % panes.length]
    const target = pane?.querySelector<HTMLElement>(wanted) ?? pane?.querySelector<HTMLElement>(focusable)
    if (target) return target.focus()
  }
}

export function focusNote(): void {
  focusOn('note')
}

/** Focuses what is marked by `data-focus`. */
export function focusOn(name: 'note' | 'comment' | 'gold' | 'reason'): void {
  const marked = document.querySelector<HTMLElement>(`[data-focus=${name}]`)
  // Some fields are marked themselves, some groups of fields as a whole.
  const target = marked?.matches(focusable) ? marked : marked?.querySelector<HTMLElement>(focusable)
  target?.focus()
}
