import type { CaseWork } from '@/server/db/case-work.ts'
import type { StayReason } from '@/domain/migration/stay-reasons.ts'
import { stayWords } from '@/domain/migration/stay-reasons.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'

/** Tells who sent a case back that it stayed where it was, and why. */
export async function tellStayed(
  work: CaseWork,
  { id, personId }: { id: string; personId: string },
  { code, words = stayWords(code) }: { code: StayReason; words?: { zh: string; en: string } },
): Promise<void> {
  await notifyPeople(work, {
    ...{ cause: `jump:${id}`, people: [personId], text: 'jump-stayed' },
    words: { zh: `没有退回：${words.zh}`, en: `Not sent back: ${words.en}` },
  })
}
