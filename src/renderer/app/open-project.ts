import type { DeskState } from '#core/workspace/views.ts'

/** The project on the desk. */
export type OpenProject = NonNullable<DeskState['project']>
