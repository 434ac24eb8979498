import { randomUUID } from 'node:crypto'
import { boundsOf, isInPolygon, type Polygon } from '@/domain/grid/geometry.ts'
import { Api, type Answer } from '@/scripts/demo/api.ts'
import type { DemoFile } from '@/scripts/launch/demo-file.ts'
import { learnStep, uploadPhoto, type KnownStep } from './learn-way.ts'
import { followFeed, type Heard } from './live-feed.ts'

type Case = { step: number; sentAt: number; status: string; done: () => void; changed: () => void }
/** the moments of a case at which somebody looks: learned from the first one, what its status is then */
type Moment = 'rating' | 'closed'
type Category = { standard: string; kind: string; code: string }
type Grids = { features: { properties: { code: string }; geometry: Polygon }[] }

/**
 * The whole loop as people drive it: a report by POST, each step done by the person who has it as soon as the live
 * stream says it is in a list, a rating, the archive. Who does what is learned from the first case, not measured.
 */
export class ApiLoop {
  /** milliseconds from sending the report, or the completion before, until the step was heard of */
  readonly toFirstList: number[] = []
  readonly toNextList: number[] = []
  private readonly demo: DemoFile
  private readonly way: KnownStep[] = []
  private readonly cases = new Map<string, Case>()
  /** steps heard of before the report was answered */
  private readonly early = new Map<string, string>()
  private reporter: Api | null = null
  private report: Record<string, unknown> = {}
  private readonly statusAt = new Map<Moment, string>()
  private leave = () => {}

  constructor(demo: DemoFile) {
    this.demo = demo
  }

  /** Finds reporter, place and watcher, and walks one case to learn the way. */
  async prepare({ kind, code }: Pick<Category, 'kind' | 'code'>): Promise<void> {
    const watcher = this.personWith('systemAdmin')
    this.leave = await followFeed(this.demo.address, watcher.apiKey, (news) => this.heard(news))
    const api = new Api(this.demo.address, watcher.apiKey)
    const categories = valueOf(await api.get<{ items: Category[] }>('/api/v1/categories?limit=500'))
    const known = categories.items.find((item) => item.kind === kind && item.code === code)
    if (!known) throw new Error(`the catalogue has no ${kind} ${code}`)
    const category = { standard: known.standard, kind, code }
    const grids = valueOf(await api.get<Grids>('/api/v1/grids'))
    const grid = grids.features[0]
    const worker = this.demo.people.find(({ roles }) =>
      roles.some((held) => held.endsWith(`@${grid?.properties.code}`)),
    )
    if (!grid || !worker) throw new Error('no grid with somebody in it')
    this.reporter = new Api(this.demo.address, worker.apiKey)
    const file = await uploadPhoto(this.reporter)
    this.report = {
      ...{ category, location: { ...pointIn(grid.geometry), address: 'bench' }, title: 'bench', description: 'bench' },
      files: [{ id: file, phase: 'before' }],
    }
    await this.play()
    this.toFirstList.length = 0
    this.toNextList.length = 0
  }

  /** One case from the report to the archive. */
  async play(): Promise<void> {
    if (!this.reporter) throw new Error('prepare first')
    const sentAt = performance.now()
    const { number } = valueOf(await this.reporter.post<{ number: string }>('/api/v1/cases', this.report))
    const played: Case = { step: 0, sentAt, status: '', done: () => {}, changed: () => {} }
    const ended = new Promise<void>((done) => (played.done = done))
    this.cases.set(number, played)
    const first = this.early.get(number)
    this.early.delete(number)
    if (first) this.opened(first, number)
    await ended
    await this.rate(number, played)
    this.cases.delete(number)
  }

  close(): void {
    this.leave()
  }

  private personWith(role: string) {
    const person = this.demo.people.find(({ roles }) => roles.some((held) => held.startsWith(`${role}@`)))
    if (!person) throw new Error(`nobody is ${role}`)
    return person
  }

  private heard(news: Heard): void {
    if ('task' in news) this.opened(news.task, news.case)
    const played = 'status' in news ? this.cases.get(news.case) : undefined
    if (!played || !('status' in news)) return
    played.status = news.status
    played.changed()
  }

  private opened(taskId: string, number: string): void {
    const played = this.cases.get(number)
    if (!played) return void this.early.set(number, taskId)
    const heardAfter = performance.now() - played.sentAt
    ;(played.step === 0 ? this.toFirstList : this.toNextList).push(heardAfter)
    void this.doStep(taskId, number, played).catch((error: unknown) => {
      console.error(error)
      played.done()
    })
  }

  private async doStep(taskId: string, number: string, played: Case): Promise<void> {
    const index = played.step++
    const known = (this.way[index] ??= await learnStep(this.demo, taskId))
    played.sentAt = performance.now()
    valueOf(await known.api.post(`/api/v1/tasks/${taskId}/complete`, known.body))
    // the last step of the way is known once the case asks for its rating
    if (index === this.way.length - 1 && (await this.asksRating(number, played, index))) played.done()
  }

  /** Waits until the rating is open, or another step after this one. */
  private async asksRating(number: string, played: Case, index: number): Promise<boolean> {
    type Read = { status: { code: string }; rating: { mayRate: boolean } | null }
    const read = await this.look<Read>(
      'rating',
      number,
      played,
      ({ rating }) => rating?.mayRate === true || played.step > index + 1,
    )
    if (read.rating?.mayRate !== true) return false
    this.statusAt.set('rating', read.status.code)
    return true
  }

  private async rate(number: string, played: Case): Promise<void> {
    const path = `/api/v1/cases/${encodeURIComponent(number)}/rating`
    valueOf(await this.reporter?.post(path, { score: 5, satisfied: true, comment: randomUUID() }))
    type Read = { status: { code: string }; closedAt: string | null }
    const read = await this.look<Read>('closed', number, played, ({ closedAt }) => closedAt !== null)
    this.statusAt.set('closed', read.status.code)
  }

  /** Waits until the stream says that the case has the status of this moment, then reads it until it is as awaited. */
  private async look<T>(moment: Moment, number: string, played: Case, awaited: (read: T) => boolean): Promise<T> {
    const known = this.statusAt.get(moment)
    for (;;) {
      const change = new Promise<void>((resolve) => (played.changed = resolve))
      if (known === undefined || played.status === known) {
        const read = await this.reporter?.get<T>(`/api/v1/cases/${encodeURIComponent(number)}`)
        if (read?.ok && awaited(read.value)) return read.value
      }
      await change
    }
  }
}

function valueOf<T>(answer: Answer<T> | undefined): T {
  if (answer?.ok) return answer.value
  throw new Error(answer ? `${answer.status} ${answer.text}` : 'no answer')
}

function pointIn(area: Polygon): { lng: number; lat: number } {
  const { west, south, east, north } = boundsOf(area)
  for (let step = 1; step < 400; step++) {
    const lng = west + (east - west) * ((step * 0.618) % 1)
    const lat = south + (north - south) * ((step * 0.414) % 1)
    if (isInPolygon({ lng, lat }, area)) return { lng, lat }
  }
  throw new Error('a grid without inside')
}
