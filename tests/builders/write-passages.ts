import { dayMs } from '@/domain/sla/limit.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { findGridUnit } from './find-grid-unit.ts'

export type WrittenVersion = { id: string; version: number; model: ProcessModel }

const hour = 3_600_000
/** outcomes of each step; the second of B says "not ours" */
const steps = { A: ['done', 'other'], B: ['done', 'back'], C: ['one', 'two', 'three'], D: ['done'] }
type Step = keyof typeof steps
const names = Object.keys(steps) as Step[]

/** Two versions of a process with four steps, of which the second knows no return by name. */
export async function writeVersions(key: string): Promise<WrittenVersion[]> {
  await db.process.create({ data: { key, name: key, currentVersion: 2 } })
  const versions = [1, 2].map((version) => ({ id: newId(), version, model: modelOf(version) }))
  for (const { id, version, model } of versions)
    await db.processVersion.create({
      data: {
        ...{ id, processKey: key, version, checksum: '-', bpmn: '', dmns: [], forms: {}, model: model as never },
        ...{ deployedBpmn: '', deployedDmns: [] },
      },
    })
  return versions
}

const modelOf = (version: number) =>
  ({
    restPoints: names.map((elementId) => ({ elementId, name: elementId, kind: 'step' })),
    elements: names.map((id) => ({ id, name: id, type: 'userTask' })),
    steps: names.map((elementId) => ({
      elementId,
      outcomes: steps[elementId].map((code) => ({ code, text: code })),
      ...(elementId === 'B' && version === 1 && { returnOutcome: 'back' }),
    })),
  }) as unknown as ProcessModel

/**
 * Writes so many cases that went to and fro between the steps in the last ten days, some moved to the second version on
 * their way, some still open; a passage in three raised an alarm, on a clock nobody measures. `random` gives numbers from 0 to 1.
 */
export async function writePassages(versions: readonly WrittenVersion[], cases: number, random: () => number) {
  for (let n = 0; n < cases; n += 1) await writeCase(versions, random)
}

async function writeCase(versions: readonly WrittenVersion[], random: () => number): Promise<void> {
  const caseId = newId()
  let at = Date.now() - random() * 10 * dayMs
  let [version] = versions
  await writeCaseRow(caseId, version?.id ?? '', new Date(at))
  for (let left = 2 + random() * 8; left > 0; left -= 1) {
    const step = names[Math.floor(random() * names.length)] ?? 'A'
    const ended = at + 1_000 + Math.floor(random() * random() * 30 * hour)
    await writePassage({ caseId, version: version?.id ?? '', step, from: at, to: ended }, random)
    if (ended > Date.now()) return
    at = ended + Math.floor(random() * hour)
    if (at > Date.now()) return
    if (random() < 0.1) version = versions[1]
  }
}

async function writeCaseRow(id: string, processVersionId: string, at: Date) {
  const [category, grid] = await Promise.all([db.category.findFirstOrThrow(), findGridUnit()])
  await db.case.create({
    data: {
      ...{ id, number: id, trackCode: id, title: '路口井盖缺失', description: '', categoryId: category.id },
      ...{ lng: 113, lat: 28, gridUnitId: grid.id, channel: 'grid', processVersionId },
      ...{ status: 'handling', flowStatus: 'handling', reportedAt: at },
    },
  })
}

type Written = { caseId: string; version: string; step: Step; from: number; to: number }

async function writePassage({ caseId, version, step, from, to }: Written, random: () => number): Promise<void> {
  const id = newId()
  const over = to <= Date.now()
  const outcomes = steps[step]
  await db.task.create({
    data: {
      ...{ id, caseId, incarnation: 1, epoch: 1, jobKey: id, elementId: step, elementInstance: id },
      ...{
        processVersionId: version,
        name: step,
        role: 'handler',
        status: 'handling',
        statusRank: 60,
        round: 1,
        step: {},
      },
      ...{ openedAt: new Date(from), state: over ? 'completed' : 'open' },
      ...(over && { completedAt: new Date(to), outcome: outcomes[Math.floor(random() * outcomes.length)] }),
    },
  })
  if (random() > 0.3) return
  const clockId = newId()
  const raisedAt = new Date(over ? to : from)
  await db.clock.create({
    data: {
      ...{
        id: clockId,
        caseId,
        taskId: id,
        incarnation: 1,
        name: 'clock',
        key: clockId,
        limitSource: 'asked',
        levels: [],
      },
      ...{ limit: { amount: 2, unit: 'hour', reading: 'natural' }, state: over ? 'stopped' : 'running' },
      ...{ startedAt: new Date(from), dueAt: raisedAt, ...(over && { stoppedAt: raisedAt }) },
      alarms: { create: { id: newId(), caseId, level: 'warn', markAt: raisedAt, raisedAt, late: false, drawn: false } },
    },
  })
}
