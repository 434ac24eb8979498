import { z } from 'zod'
import { largestFile } from '@/processes/contract/read-bundle.ts'
import { otherMethods } from '@/server/http/other-methods.ts'
import { route } from '@/server/http/route.ts'
import { words } from '@/server/http/views/common.ts'
import { largestBundle } from '@/server/http/views/draft.ts'
import { tryRules } from '@/server/services/rules/try-rules.ts'

const trial = z.strictObject({
  inputs: z.record(z.string().min(1).max(100), z.unknown()).describe('variables of the rules, by name'),
  expected: z.unknown().optional().describe('an object is compared by the keys it names; left out: nothing expected'),
})

const tried = z.object({
  result: z.unknown().optional().describe('null when no row matched'),
  tables: z.array(
    z.object({ decision: z.string(), rows: z.array(z.number()).describe('rows that matched, counted from one') }),
  ),
  equal: z.boolean().nullable().describe('null when nothing was expected'),
  fault: words.nullable().describe('why the engine could not evaluate it'),
})

export const POST = route(
  {
    method: 'POST',
    path: '/api/v1/processes/rules/try',
    name: 'tryRules',
    tag: 'processes',
    summary: 'Has the engine evaluate rows of inputs by a file of rules, and stores nothing',
    auth: 'person',
    right: 'process.draw',
    body: z.strictObject({
      dmn: z.string().min(1).max(largestFile).describe('a .dmn file'),
      decision: z.string().min(1).max(200).describe('the id of the decision in it'),
      rows: z.array(trial).min(1).max(500),
    }),
    largestBody: largestBundle,
    answer: z.object({ rows: z.array(tried) }),
    refusals: [
      ...(['right.missing', 'bundle.file_unreadable', 'bundle.file_forbidden', 'engine.unavailable'] as const),
      ...(['rules.decision_unknown', 'rules.formula_unreadable', 'rules.engine_refused', 'rules.engine_busy'] as const),
    ],
  },
  ({ actor, body }) => tryRules(actor, body),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods('POST')
