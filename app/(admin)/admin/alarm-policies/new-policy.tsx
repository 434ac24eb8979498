'use client'
import { useTranslations } from 'next-intl'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { CreateDialog, type NewNamed } from '@/components/time/create-dialog.tsx'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import type { QuietHours } from '@/domain/sla/quiet-hours.ts'

const longestName = 60

/** One more alarm policy, with the levels on the page to begin with. */
export function NewPolicy({
  levels,
  quiet,
  onClose,
  onCreated,
}: {
  levels: readonly PolicyLevel[]
  quiet: QuietHours | undefined
  onClose: () => void
  onCreated: (code: string) => void
}) {
  const t = useTranslations('time.policies.create')
  const tDialog = useTranslations('time.policies.dialog')
  const create = async ({ code, zh, en }: NewNamed) => {
    const body = { name: { zh, en }, levels, quiet, note: t('title'), basedOn: null }
    const address = `/api/v1/alarm-policies/${encodeURIComponent(code)}`
    const answer = await callApi(address, { method: 'PUT', body })
    return answer.ok ? null : problemWords(answer.problem, tDialog('offline'))
  }
  const words = { title: t('title'), zh: t('zh'), en: t('en'), code: t('code'), create: t('create') }
  return (
    <CreateDialog words={words} longestName={longestName} onCreate={create} onCreated={onCreated} onClose={onClose} />
  )
}
