import { isNothing } from '@/domain/form/normalise.ts'
import { photoEvidence } from '@/domain/form/photo-evidence.ts'
import type { FormSchema } from '@/domain/form/schema.ts'
import { validateForm, type CheckedForm } from '@/domain/form/validate-form.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { loadForms } from '@/server/services/processes/load-forms.ts'
import { earlierValues } from './earlier-values.ts'
import { formComponents, formOfStep, loadFormContext } from './form-context.ts'
import { formFacts } from './form-facts.ts'
import type { LoadedStep } from './load-step.ts'

export type Completion = { outcome?: string | undefined; form: Record<string, unknown> }

export type CheckedCompletion = {
  outcome: string
  data: Record<string, unknown>
  fileIds: string[]
  photos: { fileId: string; phase: string }[]
}

const PICTURES = 'filepicker'

/** Checks outcome, form, files and photo rules of a step. Refuses each with the field at fault; writes nothing. */
export async function checkCompletion(
  work: CaseWork,
  actor: Person,
  step: LoadedStep,
  completion: Completion,
): Promise<Result<CheckedCompletion>> {
  const outcome = chosenOutcome(step, completion)
  if (!outcome.ok) return outcome
  const forms = await loadForms(work.tx, step.processVersionId)
  const schema = formOfStep(forms, step.model.form, step.elementId)
  const components = formComponents(schema)
  const { resultVariable, photos: rules } = step.model
  const inForm = components.some(({ key }) => key === resultVariable)
  const sent = inForm ? { ...completion.form, [resultVariable]: outcome.value } : completion.form
  const checked = await checkForm(work, step, schema, sent)
  if (!checked.ok) return checked
  const { data, fileIds } = checked.value
  const found =
    fileIds.length === 0 ? 0 : await work.tx.file.count({ where: { id: { in: fileIds }, uploadedBy: actor.id } })
  if (found !== fileIds.length) return refuse('file.unknown', {}, [{ path: 'form', code: 'file.unknown' }])
  const writable = components.filter(({ type, readonly }) => type === PICTURES && readonly !== true)
  const pictures = writable.map(({ key }) => String(key))
  const { photos, missing } = photoEvidence(rules, pictures, data)
  if (missing) {
    const { field, min } = missing
    return refuse('task.photos_missing', { min }, [
      { path: `form.${field}`, code: 'task.photos_missing', params: { min } },
    ])
  }
  // a drawn signature is kept with the case's pictures, so that whoever reads the case may see it
  const signatures = fileIds.filter((id) => !photos.some(({ fileId }) => fileId === id))
  const pictured = [...photos, ...signatures.map((fileId) => ({ fileId, phase: 'other' }))]
  return ok({ outcome: outcome.value, data, fileIds, photos: pictured })
}

/** The outcome may stand beside the form, in it, or in both places alike. */
function chosenOutcome({ model }: LoadedStep, { outcome, form }: Completion): Result<string> {
  const field = `form.${model.resultVariable}`
  const inForm = form[model.resultVariable]
  const written = isNothing(inForm) ? undefined : typeof inForm === 'string' ? inForm : JSON.stringify(inForm)
  if (outcome !== undefined && written !== undefined && outcome !== written) {
    const params = { outcome: shorten(outcome), inForm: shorten(written) }
    const fault = { code: 'task.outcome_contradicts' as const, params }
    return refuse(fault.code, params, [
      { path: 'outcome', ...fault },
      { path: field, ...fault },
    ])
  }
  const chosen = outcome ?? written
  if (chosen === undefined)
    return refuse('task.outcome_missing', {}, [{ path: 'outcome', code: 'task.outcome_missing' }])
  if (model.outcomes.some(({ code }) => code === chosen)) return ok(chosen)
  const params = { outcome: shorten(chosen) }
  const path = written === undefined ? 'outcome' : field
  return refuse('task.outcome_unknown', params, [{ path, code: 'task.outcome_unknown', params }])
}

const shorten = (text: string): string => text.slice(0, 80)

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
      : refuse('form.invalid', { count: 1 }, [
          { path: `form.${stranger}`, code: 'form.unknown_field', params: { name: shorten(stranger) } },
        ])
  }
  const facts = formFacts({ ...step.facts, round: step.round })
  const earlier = await earlierValues(work.tx, { ...step, form: step.model.form }, schema)
  const { options, data } = await loadFormContext(work.tx, schema, step.subject.unitPath, facts, earlier)
  const checked = validateForm(schema as FormSchema, sent, { options, variables: data })
  if (checked.ok) return checked
  const fields = checked.error.fields?.map((fault) => ({ ...fault, path: `form.${fault.path}` }))
  return { ok: false, error: { ...checked.error, ...(fields && { fields }) } }
}
