import type { FormSchema } from '../../domain/form/schema.ts'
import type { FormContext } from '../../domain/form/validate-form.ts'
import { fillForm } from './fill-form.ts'
import { takePhoto } from './report-case.ts'
import type { PlayedCase } from './report-case.ts'
import type { Player } from './world.ts'

type TaskDetail = {
  form: FormSchema | null
  formContext: { options: FormContext['options']; data: Record<string, unknown> }
  outcomes: { code: string }[]
  resultVariable: string
  photoRules: { before: number; after: number }
}

export type Done = { kind: 'done' } | { kind: 'gone' } | { kind: 'refused'; why: string }

/** How often somebody decides for another outcome than the first one drawn. */
const detour = 0.1

/** Does one step of any process: reads its form and outcomes, fills them plausibly and sends them. */
export async function doStep(player: Player, taskId: string, played: PlayedCase): Promise<Done> {
  const read = await player.api.get<TaskDetail>(`/api/v1/tasks/${taskId}`)
  if (!read.ok) return read.status === 404 ? { kind: 'gone' } : { kind: 'refused', why: `${read.code} ${read.text}` }
  const { outcomes, resultVariable, form } = read.value
  const { random } = played
  const drawn = random() < detour ? Math.floor(random() * outcomes.length) : 0
  const outcome = outcomes[drawn]?.code
  const filled = form ? await fillStep(player, read.value, form, outcome, played) : {}
  if (!filled) return { kind: 'refused', why: `no way to fill the form ${form?.id ?? ''}` }
  const { [resultVariable]: _result, ...rest } = filled
  const sent = outcome === undefined ? { form: filled } : { outcome, form: rest }
  const done = await player.api.post(`/api/v1/tasks/${taskId}/complete`, sent)
  if (done.ok) return { kind: 'done' }
  return done.status === 409 || done.status === 404
    ? { kind: 'gone' }
    : { kind: 'refused', why: `${done.code} ${done.text}` }
}

async function fillStep(
  player: Player,
  { formContext, resultVariable, photoRules }: TaskDetail,
  schema: FormSchema,
  outcome: string | undefined,
  played: PlayedCase,
): Promise<Record<string, unknown> | null> {
  const phase = photoRules.before > 0 && photoRules.after === 0 ? 'before' : 'after'
  const asked = hasField(schema, resultVariable)
  return fillForm({
    schema,
    context: { ...(formContext.options && { options: formContext.options }), variables: formContext.data },
    // a page sends back what it showed, so the demo does too
    given: { ...formContext.data, ...(asked && outcome !== undefined && { [resultVariable]: outcome }) },
    preferred: [outcome, played.category.overlay?.leadUnit?.code],
    random: played.random,
    upload: async () => (await takePhoto(played, phase, player)).id,
  })
}

function hasField({ components }: Pick<FormSchema, 'components'>, key: string): boolean {
  return components.some(
    (component) => component.key === key || hasField({ components: component.components ?? [] }, key),
  )
}
