'use client'
import { useTranslations } from 'next-intl'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { CreateDialog, type NewNamed } from '@/components/time/create-dialog.tsx'
import type { CalendarInput } from '@/domain/sla/calendar-input.ts'

const longestName = 100

/** One more calendar, begun as a copy of the one on the page. */
export function NewCalendar({
  input,
  onClose,
  onCreated,
}: {
  input: CalendarInput
  onClose: () => void
  onCreated: (code: string) => void
}) {
  const t = useTranslations('time.create')
  const create = async ({ code, zh, en }: NewNamed) => {
    const { code: copied, ...entered } = input
    const body = { code, input: { ...entered, name: { zh, en } }, note: t('note', { code: copied }) }
    const answer = await callApi('/api/v1/calendars', { method: 'POST', body })
    return answer.ok ? null : problemWords(answer.problem, t('offline'))
  }
  const words = {
    ...{ title: t('title'), zh: t('zh'), en: t('en') },
    ...{ code: t('code'), codeHelp: t('codeHelp'), create: t('create') },
  }
  return (
    <CreateDialog words={words} longestName={longestName} onCreate={create} onCreated={onCreated} onClose={onClose} />
  )
}
