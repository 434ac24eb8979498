import type { FormSchema } from '@/domain/form/schema.ts'
import type { FormContext } from '@/domain/form/validate-form.ts'
import { seededRandom } from '@/prisma/seed/random.ts'
import { Api } from '@/scripts/demo/api.ts'
import { drawPhoto } from '@/scripts/demo/draw-photo.ts'
import { fillForm } from '@/scripts/demo/fill-form.ts'
import type { DemoFile } from '@/scripts/launch/demo-file.ts'

/** Who does the n-th step of a case that goes straight through, and what they send. */
export type KnownStep = { api: Api; login: string; body: { outcome: string; form: Record<string, unknown> } }

type Task = {
  role: string
  form: FormSchema | null
  formContext: { options: FormContext['options']; data: Record<string, unknown> }
  outcomes: { code: string }[]
  resultVariable: string
  may: { complete: unknown }
}

/** Learns one step from the API as a page would: finds who may do it, fills its form, keeps both for the measured run. */
export async function learnStep(demo: DemoFile, taskId: string): Promise<KnownStep> {
  for (const { login, apiKey } of demo.people) {
    const api = new Api(demo.address, apiKey)
    const read = await api.get<Task>(`/api/v1/tasks/${taskId}`)
    if (read.ok && read.value.may.complete === true && holdsRole(demo, login, read.value.role))
      return { api, login, body: await fill(api, read.value) }
  }
  throw new Error(`nobody may do the step ${taskId}`)
}

function holdsRole({ people }: DemoFile, login: string, role: string): boolean {
  return people.some((person) => person.login === login && person.roles.some((held) => held.startsWith(`${role}@`)))
}

async function fill(api: Api, { form: schema, formContext, outcomes, resultVariable }: Task) {
  const outcome = outcomes[0]?.code ?? ''
  if (!schema) return { outcome, form: {} }
  const asked = JSON.stringify(schema).includes(`"key":"${resultVariable}"`)
  const form = await fillForm({
    schema,
    context: { options: formContext.options, variables: formContext.data },
    given: asked ? { [resultVariable]: outcome } : {},
    preferred: [outcome],
    random: seededRandom(1),
    upload: () => uploadPhoto(api),
  })
  if (!form) throw new Error('a form cannot be filled')
  const { [resultVariable]: _outcome, ...rest } = form
  return { outcome, form: rest }
}

/** Draws a picture and uploads it; gives its id. */
export async function uploadPhoto(api: Api): Promise<string> {
  const point = { lng: 112.9, lat: 28.2 }
  const picture = await drawPhoto({ seed: 1, phase: 'after', take: 0, classCode: '06', at: new Date(), point })
  const answer = await api.upload(picture)
  if (!answer.ok) throw new Error(`a picture was refused: ${answer.text}`)
  return answer.value.id
}
