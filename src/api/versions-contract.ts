import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problemSchema } from '#core/problem/problem.ts'
import { settlementSchema, versionSchema } from '#core/workspace/versions.ts'

const call = oc.errors({ PROBLEM: { status: 422, data: problemSchema } })

/** Other versions of layers of mine; the library's notices name their files. */
export const versionsContract = {
  compare: call.input(z.object({ file: z.string().min(1) })).output(versionSchema),
  settle: call.input(settlementSchema),
}
