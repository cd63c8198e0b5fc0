import type { CasType } from '#core/format/cas/cas.ts'
import { xmlText } from '#core/xml/escape-xml.ts'

/** A type system description of UIMA, from which INCEpTION can make layers. */
export function printTypeSystem(types: readonly CasType[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <types>
${types.map(typeDescription).join('')}  </types>
</typeSystemDescription>
`
}

function typeDescription({ name, superType, features }: CasType): string {
  const described = features.map(
    (feature) => `        <featureDescription>
          <name>${xmlText(feature.name)}</name>
          <description/>
          <rangeTypeName>${xmlText(feature.range)}</rangeTypeName>
        </featureDescription>
`,
  )
  return `    <typeDescription>
      <name>${xmlText(name)}</name>
      <description/>
      <supertypeName>${xmlText(superType)}</supertypeName>
      <features>
${described.join('')}      </features>
    </typeDescription>
`
}
