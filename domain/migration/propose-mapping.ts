import type { ProcessModel, StepModel } from '../process/process-model.ts'
import type { StepMapping } from './migration.ts'

type Point = ProcessModel['restPoints'][number]

/**
 * Takes two versions; proposes for every place of the first where its cases go on in the second: the same id, else a
 * step of the same name, else the only one with its role, form and status that has no partner yet. Others stay.
 */
export function proposeMapping(from: ProcessModel, to: ProcessModel): StepMapping[] {
  const same = new Map(
    from.restPoints.flatMap((point) => (partnerById(point, to) ? [[point.elementId, point.elementId]] : [])),
  )
  const free = to.restPoints.filter(({ elementId }) => !same.has(elementId))
  return from.restPoints.map((point) => {
    const target = same.get(point.elementId) ?? alike(point, from, to, free)?.elementId ?? null
    return { from: point.elementId, to: target, how: 'carry' }
  })
}

const partnerById = ({ elementId, kind }: Point, to: ProcessModel) =>
  to.restPoints.find((other) => other.elementId === elementId && other.kind === kind)

function alike(point: Point, from: ProcessModel, to: ProcessModel, free: readonly Point[]): Point | undefined {
  const ofKind = free.filter(({ kind }) => kind === point.kind)
  const named = ofKind.filter(({ name }) => name !== '' && name === point.name)
  if (named.length === 1) return named[0]
  const own = stepAt(from, point.elementId)
  const worked = ofKind.filter(({ elementId }) => own && isAlike(own, stepAt(to, elementId)))
  return worked.length === 1 ? worked[0] : undefined
}

const stepAt = (model: ProcessModel, id: string) => model.steps.find(({ elementId }) => elementId === id)

const isAlike = (one: StepModel, other: StepModel | undefined) =>
  other !== undefined && one.role === other.role && one.form === other.form && one.status === other.status
