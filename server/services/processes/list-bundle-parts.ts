import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'

export type BundlePart = { id: string; name: string }

const DECISION = /<(?:\w+:)?decision\s[^>]*>/g

/** Lists the forms (named by the steps that use them) and decisions of a published version. Refuses `right.missing` and `process.not_found`. */
export async function listBundleParts(
  actor: Person,
  key: string,
  version: number,
  db = defaultDb,
): Promise<Result<{ forms: BundlePart[]; rules: BundlePart[] }>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  const found = await db.processVersion.findUnique({
    where: { processKey_version: { processKey: key, version } },
    select: { forms: true, dmns: true, model: true },
  })
  if (!found) return refuse('process.not_found')
  const { steps } = found.model as unknown as ProcessModel
  const usedBy = (form: string) => steps.filter((step) => step.form === form).map(({ name }) => name)
  const dmns = found.dmns as { content: string }[]
  return ok({
    forms: Object.keys(found.forms as object).map((id) => ({ id, name: [...new Set(usedBy(id))].join('、') || id })),
    rules: dmns.flatMap(({ content }) => [...content.matchAll(DECISION)].map(([tag]) => decisionOf(tag))),
  })
}

function decisionOf(tag: string): BundlePart {
  const id = /\sid="([^"]*)"/.exec(tag)?.[1] ?? ''
  return { id, name: /\sname="([^"]*)"/.exec(tag)?.[1] ?? id }
}
