import { type ReactElement, startTransition, useId, useOptimistic } from 'react'
import type { Colour } from '#core/model/scheme.ts'
import style from './choice.module.css'
import { colourClass } from './colour-class.ts'
import { moveFocus } from './move-focus.ts'
import { useKeyDown } from './use-key-down.ts'

export interface ChoiceOption {
  readonly value: string
  readonly label: string
  /** A leaning: what a checked stance is coloured by. */
  readonly tone?: string
  /** A colour of the palette: what a checked kind is filled with. */
  readonly colour?: Colour
  /** `aria-keyshortcuts` of the command that chooses it. */
  readonly keys?: string
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly ChoiceOption[]
  /** Null where what is selected disagrees; no option is checked then. */
  readonly value: string | null
  /** Until it resolves the choice is shown as made; then `value` says what it came to. */
  readonly onChoose: (value: string) => Promise<unknown>
  /** `automatic`: the arrow keys choose. `manual`: they only move the focus, Space chooses. */
  readonly activation?: 'automatic' | 'manual'
}

/** Radio buttons that look like one row of segments. */
export function Choice({
  label,
  options,
  value,
  onChoose,
  activation = 'automatic',
}: ChoiceProps): ReactElement {
  const name = useId()
  const [shown, show] = useOptimistic(value)
  const choose = (chosen: string): void =>
    startTransition(async () => {
      show(chosen)
      await onChoose(chosen)
    })
  const group = useKeyDown<HTMLDivElement>((event, element) => {
    if (activation === 'manual') moveFocus(event, element.querySelectorAll('input'))
  })
  return (
    <div ref={group} role="radiogroup" aria-label={label} className={style['choice']}>
      {options.map((option) => (
        <label
          key={option.value}
          className={option.colour ? colourClass(option.colour, style['kind']) : style['option']}
          data-tone={option.tone}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === shown}
            aria-keyshortcuts={option.keys}
            onChange={() => choose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
