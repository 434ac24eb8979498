import type { Refusal } from '@/domain/shared/refusal.ts'
import { refusalSentences } from '@/domain/shared/refusal-text.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { Tx } from '@/server/db/client.ts'
import type { PublishPlan } from '@/server/db/generated/client.ts'
import { peopleWithRight } from '@/server/db/people.ts'
import { notifyOfProcess } from '@/server/services/notifications/notify-of-process.ts'

/**
 * Tells how a planned publication went: those who planned and drew it always, everybody who may publish when nothing was
 * published.
 */
export async function tellOfPlan(
  tx: Tx,
  plan: PublishPlan,
  outcome: { version: number } | { failure: Refusal },
): Promise<void> {
  const drew = await drawersOf(tx, plan)
  const others = 'failure' in outcome ? await peopleWithRight(tx, 'process.publish') : []
  await notifyOfProcess(tx, {
    ...{ cause: `plan:${plan.id}`, people: [plan.plannedBy, ...drew, ...others], processKey: plan.processKey },
    text: 'failure' in outcome ? 'plan-failed' : 'plan-published',
    words: 'failure' in outcome ? failedWords(plan.name, outcome.failure) : publishedWords(plan.name, outcome.version),
  })
}

async function drawersOf(tx: Tx, { draftId, revision }: PublishPlan): Promise<string[]> {
  if (draftId === null) return []
  const saves = await tx.processDraftRevision.findMany({
    where: { draftId, revision: { lte: revision } },
    select: { personId: true },
    distinct: ['personId'],
  })
  const draft = await tx.processDraft.findUnique({
    where: { id: draftId },
    select: { revision: true, updatedBy: true },
  })
  return [...saves.map(({ personId }) => personId), ...(draft?.revision === revision ? [draft.updatedBy] : [])]
}

function failedWords(name: string, failure: Refusal): Words {
  const why = refusalSentences(failure)
  return {
    zh: `「${name}」没有按时发布，新案件照旧。${why.zh}`,
    en: `“${name}” was not published at its moment, new cases go on as before. ${why.en}`,
  }
}

const publishedWords = (name: string, version: number): Words => ({
  zh: `「${name}」已按时发布为第 ${version} 版`,
  en: `“${name}” was published at its moment, as version ${version}`,
})
