import { noticeWords } from '@/server/services/notifications/notice-words.ts'

export type TextOfMessage = {
  /** code of the text, see messages/zh-CN/notifications.json */
  text: string
  params: Record<string, string>
  caseNumber: string | null
  category: string | null
}

/** Says in one Chinese line what a message is about: the case, its category and the model's own words or those of the code. */
export function messageText({ text, params, caseNumber, category }: TextOfMessage): string {
  const about = caseNumber === null ? '' : `案件 ${caseNumber}${category === null ? '' : `（${category}）`}：`
  return `【应哨】${about}${params['zh'] ?? noticeWords({ text, params, words: null }, 'zh')}`
}
