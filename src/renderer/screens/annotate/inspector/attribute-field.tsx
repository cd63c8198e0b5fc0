import type { ReactElement } from 'react'
import type { Annotation } from '#core/model/annotation.ts'
import type { Attribute } from '#core/model/scheme.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'
import { ChoiceAttribute } from './choice-attribute.tsx'
import style from './inspector.module.css'
import { TypedAttribute } from './typed-attribute.tsx'

export interface AttributeFieldProps {
  readonly work: OpenWork
  readonly annotation: Annotation
  readonly attribute: Attribute
}

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
