import type { ReactElement } from 'react'
import type { AttributeFieldProps } from './attribute-field-props.ts'
import { ChoiceAttribute } from './choice-attribute.tsx'
import style from './inspector.module.css'
import { TypedAttribute } from './typed-attribute.tsx'

/** One attribute of the scheme, by its type. */
export function AttributeField(props: AttributeFieldProps): ReactElement {
  const { label, definition, type } = props.attribute
  return (
    <div className={style['attribute']}>
      <span className={style['label']} title={definition}>
        {label}
      </span>
      {type === 'choice' ? <ChoiceAttribute {...props} /> : <TypedAttribute {...props} />}
    </div>
  )
}
