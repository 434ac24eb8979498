import { doStep } from '@/scripts/demo/do-step.ts'
import { takePhoto, type PlayedCase } from '@/scripts/demo/report-case.ts'
import { valueOf, type Category, type Player } from '@/scripts/demo/world.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { apiOf, gridOf } from './house.ts'

export type Arranged = { number: string; title: string; trackCode: string; played: PlayedCase }

type OpenTask = { id: string; name: string; state: string; clock: { id: string } | null }

/** Who does which step of the first model, in its order. */
const hands = (reporter: string) => ({
  核实: reporter,
  立案: 'chief02',
  派单: 'disp02',
  处置: 'handler-cityappearance-1',
  核查: 'verify-street1',
  反馈: 'intake02',
})

export type Step = keyof ReturnType<typeof hands>

let seed = Math.floor(Math.random() * 1e6)

/** Blows a whistle through the API, as this grid worker; what is not given is made up. */
export async function reportFor(
  login: string,
  given: { title?: string; description?: string; category?: string } = {},
): Promise<Arranged> {
  const reporter = playerOf(login)
  const { point } = await gridOf(login)
  const code = given.category ?? '09011'
  const found = valueOf(await reporter.api.get<{ items: Category[] }>(`/api/v1/categories?q=${code}`))
  const category = found.items[0]
  if (!category) throw new Error(`the catalogue lost ${code}`)
  const number = ++seed
  const title = given.title ?? `桂花路 ${number} 号门口单车乱停`
  const played: PlayedCase = {
    ...{ number: '', trackCode: '', reporter, category, point, seed: number, photos: 0, stepsLeft: 9, rated: 0 },
    // half way everywhere: the first result of each step
    random: () => 0.5,
  }
  const reported = valueOf(
    await reporter.api.post<{ number: string; trackCode: string }>('/api/v1/cases', {
      category: { standard: category.standard, kind: category.kind, code: category.code },
      location: { ...point, address: `桂花路 ${number} 号` },
      title,
      description: given.description ?? '门口停满了单车，出入不便。',
      files: [await takePhoto(played, 'before')],
    }),
  )
  return { ...reported, title, played: { ...played, ...reported } }
}

/** Has everybody do their part until the case stands at this step; gives the open step. */
export async function bringTo(step: Step, arranged: Arranged): Promise<OpenTask> {
  for (const [name, login] of Object.entries(hands(arranged.played.reporter.login))) {
    const task = await openTask(arranged, name)
    if (name === step) return task
    await doTask(login, task, arranged)
  }
  throw new Error(`${step} was passed by`)
}

/** Does an open step as this person, through the API. */
export async function doTask(login: string, task: OpenTask, { played }: Arranged): Promise<void> {
  const done = await doStep(playerOf(login), task.id, played)
  if (done.kind !== 'done') throw new Error(`${login} could not do ${task.name}: ${JSON.stringify(done)}`)
}

/** Gives the open step of that name, once the case stands there with its clock. */
export function openTask({ number }: Arranged, name: string): Promise<OpenTask> {
  const path = `/api/v1/cases/${encodeURIComponent(number)}`
  return waitFor(`${name} of ${number}`, async () => {
    const { tasks } = valueOf(await apiOf('chief01').get<{ tasks: OpenTask[] }>(path))
    // steps and clocks are read one after the other: of a step that opens meanwhile the clock is missing
    return tasks.find((task) => task.state === 'open' && task.name === name && task.clock)
  })
}

const playerOf = (login: string): Player => ({ login, unit: '', roles: [], api: apiOf(login) })
