import { validateForm, type CheckedForm } from '@/domain/form/validate-form.ts'
import type { FormSchema } from '@/domain/form/schema.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { crashPoint } from '@/server/crash.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { Idempotency } from '@/server/db/idempotency.ts'
import { newId } from '@/server/ids.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { findForm, formComponents, loadFormContext } from './form-context.ts'
import type { LoadedStep } from './load-step.ts'
import { stepRef, withStep } from './with-step.ts'

export type Completion = { outcome?: string | undefined; form: Record<string, unknown> }

type Checked = {
  outcome: string
  data: Record<string, unknown>
  fileIds: string[]
  photos: { fileId: string; phase: string }[]
}

/** form fields whose pictures are evidence of a phase; other pictures are kept as they are */
const PHASES: Record<string, string> = { photosBefore: 'before', photosAfter: 'after' }

/**
 * Records what a person did on a step: form checked, clock stopped, event written, command to the engine; the page
 * does not wait for the engine. Refuses unknown outcomes, forms that do not hold, missing photos, and what `withStep`
 * refuses; nothing is written then. The same idempotency key gives the first answer again.
 */
export async function completeTask(
  actor: Person,
  taskId: string,
  completion: Completion,
  { idempotency }: { idempotency?: Idempotency | undefined } = {},
  db = defaultDb,
): Promise<Result<{ caseNumber: string; replay: boolean }>> {
  const complete = async (work: CaseWork, step: LoadedStep) => {
    const checked = await checkCompletion(work, actor, step, completion)
    if (!checked.ok) return checked
    await writeCompletion(work, actor, step, checked.value)
    return ok({ caseNumber: work.case.number })
  }
  const result = await withStep(db, actor, taskId, 'step.complete', complete, idempotency)
  crashPoint('task.committed')
  return result
}

async function checkCompletion(
  work: CaseWork,
  actor: Person,
  step: LoadedStep,
  { outcome, form }: Completion,
): Promise<Result<Checked>> {
  const { resultVariable, outcomes, photos: rules } = step.model
  const inForm = form[resultVariable]
  const chosen = outcome ?? (typeof inForm === 'string' ? inForm : '')
  const params = { outcome: chosen.slice(0, 80) }
  if (!outcomes.some(({ code }) => code === chosen))
    return refuse('task.outcome_unknown', params, [{ path: 'outcome', code: 'task.outcome_unknown', params }])
  const version = await work.tx.processVersion.findUniqueOrThrow({
    where: { id: step.processVersionId },
    select: { forms: true },
  })
  const schema = findForm(version.forms, step.model.form)
  const keys = new Set(formComponents(schema).map(({ key }) => key))
  const sent = keys.has(resultVariable) ? { ...form, [resultVariable]: chosen } : form
  const checked = await checkForm(work, step, schema, sent)
  if (!checked.ok) return checked
  const { data, fileIds } = checked.value
  const found = await work.tx.file.count({ where: { id: { in: fileIds }, uploadedBy: actor.id } })
  if (found !== new Set(fileIds).size) return refuse('file.unknown', {}, [{ path: 'form', code: 'file.unknown' }])
  for (const [key, min] of [
    ['photosBefore', rules.before],
    ['photosAfter', rules.after],
  ] as const) {
    const given = data[key]
    // a field hidden by the chosen outcome is not in the data: no photo is asked for then
    if (min > 0 && keys.has(key) && key in data && (!Array.isArray(given) || given.length < min))
      return refuse('task.photos_missing', { min }, [
        { path: `form.${key}`, code: 'task.photos_missing', params: { min } },
      ])
  }
  const photos = Object.entries(data).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value
          .filter((id) => fileIds.includes(id as string))
          .map((id) => ({ fileId: id as string, phase: PHASES[key] ?? 'other' }))
      : [],
  )
  return ok({ outcome: chosen, data, fileIds, photos })
}

async function checkForm(
  work: CaseWork,
  step: LoadedStep,
  schema: Record<string, unknown> | null,
  sent: Record<string, unknown>,
): Promise<Result<CheckedForm>> {
  if (!schema) {
    const stranger = Object.keys(sent)[0]
    return stranger === undefined
      ? ok({ data: {}, fileIds: [] })
      : refuse('form.invalid', { count: 1 }, [{ path: `form.${stranger}`, code: 'form.unknown_field' }])
  }
  const { options, data } = await loadFormContext(work.tx, schema, step.subject.unitPath, {})
  const checked = validateForm(schema as FormSchema, sent, { options, variables: data })
  if (checked.ok) return checked
  const fields = checked.error.fields?.map((fault) => ({ ...fault, path: `form.${fault.path}` }))
  return { ok: false, error: { ...checked.error, ...(fields && { fields }) } }
}

async function writeCompletion(work: CaseWork, actor: Person, step: LoadedStep, checked: Checked): Promise<void> {
  const { tx } = work
  const { outcome, data, fileIds, photos } = checked
  const clock = await tx.clock.findFirst({ where: { taskId: step.id }, select: { dueAt: true } })
  await stopClocks(work, { taskId: step.id })
  await tx.task.update({
    where: { id: step.id },
    data: {
      state: 'completed',
      outcome,
      form: data as never,
      completedBy: actor.id,
      completedAt: work.now,
      assigneeId: step.assigneeId ?? actor.id,
    },
  })
  if (photos.length > 0)
    await tx.casePhoto.createMany({
      data: photos.map(({ fileId, phase }) => ({
        id: newId(),
        caseId: work.case.id,
        fileId,
        phase,
        taskId: step.id,
        at: work.now,
      })),
      skipDuplicates: true,
    })
  if (typeof data.reply === 'string') work.patch({ reply: data.reply })
  work.event(
    { kind: 'person', personId: actor.id, unitId: step.unitId },
    {
      type: 'StepCompleted',
      data: { ...stepRef(step), outcome, form: data, fileIds, onTime: clock ? work.now <= clock.dueAt : null },
    },
  )
  work.send({ kind: 'complete', taskId: step.id, variables: variablesFor(step, outcome, data) })
  work.touchSteps()
  work.announce({
    kind: 'task.changed',
    subject: step.id,
    data: { state: 'completed', case: work.case.number },
    personIds: [actor.id],
  })
}

/** The engine is told the outcome and the routing facts the model asks for; texts stay with us. */
function variablesFor(step: LoadedStep, outcome: string, data: Record<string, unknown>): Record<string, unknown> {
  const facts = step.model.facts.filter((key) => data[key] !== undefined).map((key) => [key, data[key]])
  const sent: Record<string, unknown> = Object.fromEntries(facts)
  return { ...sent, [step.model.resultVariable]: outcome }
}
