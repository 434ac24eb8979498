import { isNothing } from '@/domain/form/normalise.ts'
import { getAt, setAt } from '@/domain/form/path.ts'
import { formAtStep, readsAnything } from '@/domain/form/rights.ts'
import { fieldsOf, type FormSchema } from '@/domain/form/schema.ts'
import type { Tx } from '@/server/db/client.ts'
import { stepOf } from './step-model.ts'

type AtStep = { caseId: string; elementId: string; form: string }

/**
 * Gives what earlier steps of the case wrote in the same form, as far as this step may only read it; of two that wrote
 * the same field, the later one counts. Nothing is asked of the database where the step reads nothing.
 */
export async function earlierValues(
  db: Pick<Tx, 'task'>,
  { caseId, elementId, form }: AtStep,
  schema: Record<string, unknown> | null,
): Promise<Record<string, unknown>> {
  const components = (schema as FormSchema | null)?.components
  if (!Array.isArray(components) || !readsAnything(components, elementId)) return {}
  const fields = fieldsOf(formAtStep({ components }, elementId))
  const read = fields.ok ? fields.value.filter(({ component }) => component.readonly === true) : []
  const done = await db.task.findMany({
    where: { caseId, state: 'completed' },
    select: { step: true, form: true },
    orderBy: [{ completedAt: 'desc' }, { id: 'desc' }],
  })
  const same = done.filter(({ step }) => stepOf(step).form === form)
  return read.reduce<Record<string, unknown>>((data, { path }) => {
    const values = same.map((task) => getAt(task.form, path))
    const latest = values.find((value) => !isNothing(value))
    return latest === undefined ? data : setAt(data, path, latest)
  }, {})
}
