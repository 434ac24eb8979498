import { callApi, type Problem } from '@/app/client/call-api.ts'
import type { Candidate } from '@/components/case/assign-dialog.tsx'
import type { FormFault } from '@/components/form/form-handle.ts'

/** `text` is '' when nobody answered; `fields` by their path in the form. */
export type Refused = { ok: false; text: string; fields: FormFault[] }

export type Called = { ok: true } | Refused

const post = async (path: string, body?: unknown): Promise<Called> => {
  const answer = await callApi<unknown>(path, { method: 'POST', ...(body !== undefined && { body }) })
  return answer.ok ? { ok: true } : refused(answer.problem)
}

/** Does a step: result and form. */
export function completeTask(id: string, outcome: string, form: Record<string, unknown>): Promise<Called> {
  return post(`/api/v1/tasks/${id}/complete`, { outcome, form })
}

/** Does a step of a trial, whomever it would belong to. */
export function completeTrialStep(
  trial: string,
  ...[id, outcome, form]: Parameters<typeof completeTask>
): Promise<Called> {
  return post(`/api/v1/trials/${trial}/steps/${id}`, { outcome, form })
}

/** Takes a step, or gives it back to everybody of its role and unit. */
export function touchTask(id: string, act: 'claim' | 'release'): Promise<Called> {
  return post(`/api/v1/tasks/${id}/${act}`)
}

/** Gives a step to a person, by the leader of its unit. */
export function assignTask(id: string, personId: string, reason: string): Promise<Called> {
  return post(`/api/v1/tasks/${id}/assign`, { personId, ...(reason && { reason }) })
}

/** The people who could be given the step, or null when they cannot be had. */
export async function listCandidates(id: string): Promise<Candidate[] | null> {
  const answer = await callApi<{ items: Candidate[] }>(`/api/v1/tasks/${id}/candidates`)
  return answer.ok ? answer.value.items : null
}

function refused({ text, cure, fields }: Problem): Refused {
  return {
    ok: false,
    text: [text, cure].filter(Boolean).join('。'),
    fields: fields.map((field) => ({ path: field.path.replace(/^form\./, ''), text: field.text })),
  }
}
