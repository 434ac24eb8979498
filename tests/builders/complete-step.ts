import { fieldsOf, type FormSchema } from '@/domain/form/schema.ts'
import { seededRandom, seedOf } from '@/prisma/seed/random.ts'
import { fillForm } from '@/scripts/demo/fill-form.ts'
import type { Actor } from '@/server/auth/actor.ts'
import { db } from '@/server/db/client.ts'
import { completeTask } from '@/server/services/tasks/complete-task.ts'
import { formOfStep, loadFormContext } from '@/server/services/tasks/form-context.ts'
import { actorOfStep } from './actor-of-step.ts'
import type { OpenStep } from './look-at-case.ts'
import { anyPhotoOf } from './upload-photo.ts'
import { valueOf } from './value-of.ts'

export type Filled = { actor: Actor; outcome: string; form: Record<string, unknown> }

/** Does an open step through the service: by whoever may, with a form filled by its schema alone. */
export async function completeStep(versionId: string, step: OpenStep, outcome?: string): Promise<void> {
  const filled = await fillStep(versionId, step, outcome)
  valueOf(await completeTask(filled.actor, step.id, { outcome: filled.outcome, form: filled.form }))
}

/** Who would complete the step and what they would send; the first outcome when none is named. */
export async function fillStep(versionId: string, step: OpenStep, outcome?: string): Promise<Filled> {
  const chosen = outcome ?? step.outcomes[0]?.code
  if (chosen === undefined) throw new Error(`${step.elementId} offers no outcome`)
  const actor = await actorOfStep(step)
  const schema = formOfStep(await formsOf(versionId), step.form, step.elementId) as FormSchema | null
  return { actor, outcome: chosen, form: schema ? await fill(schema, step, chosen, actor) : {} }
}

async function fill(schema: FormSchema, step: OpenStep, outcome: string, actor: Actor) {
  const { options, data } = await loadFormContext(db, schema, step.unitPath, {})
  const asksOutcome = valueOf(fieldsOf(schema)).some(({ path }) => path.join('.') === step.resultVariable)
  const form = await fillForm({
    schema,
    context: { options, variables: data },
    given: asksOutcome ? { [step.resultVariable]: outcome } : {},
    preferred: [outcome],
    random: seededRandom(seedOf(step.elementId)),
    upload: () => anyPhotoOf(actor),
  })
  if (!form) throw new Error(`the form ${step.form} of ${step.elementId} cannot be filled`)
  return form
}

const forms = new Map<string, Promise<unknown>>()

/** A published version never changes: its forms are read once. */
function formsOf(versionId: string): Promise<unknown> {
  const found =
    forms.get(versionId) ??
    db.processVersion.findUniqueOrThrow({ where: { id: versionId }, select: { forms: true } }).then((row) => row.forms)
  forms.set(versionId, found)
  return found
}
