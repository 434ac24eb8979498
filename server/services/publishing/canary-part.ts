import type { CanaryPart } from '@/domain/dispatch/pick-version.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Tx } from '@/server/db/client.ts'

/** Which new cases try a version first, as it is asked for: those of a region by its code, or so many of a hundred. */
export type AskedPart = { unit: string } | { percent: number }

/** Takes a part as asked for; gives it as cases are held against it. Refuses `unit.unknown` and `canary.not_region`. */
export async function canaryPart(tx: Pick<Tx, 'unit'>, asked: AskedPart): Promise<Result<CanaryPart>> {
  if ('percent' in asked) return ok({ region: null, percent: asked.percent })
  const { unit: code } = asked
  const unit = await tx.unit.findUnique({ where: { code }, select: { path: true, kind: true, active: true } })
  if (!unit?.active) return refuse('unit.unknown', { unit: code })
  return unit.kind === 'region' ? ok({ region: unit.path, percent: null }) : refuse('canary.not_region', { unit: code })
}
