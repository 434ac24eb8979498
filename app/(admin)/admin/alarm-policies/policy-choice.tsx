'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { CopyChoice } from '@/components/time/copy-choice.tsx'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import type { QuietHours } from '@/domain/sla/quiet-hours.ts'
import type { Words } from '@/domain/shared/words.ts'
import { NewPolicy } from './new-policy.tsx'

/** Which policy; the way to one more, begun as a copy. */
export function PolicyChoice({
  policies,
  code,
  levels,
  quiet,
  mayEdit,
}: {
  policies: readonly { code: string; name: Words }[]
  code: string
  levels: readonly PolicyLevel[]
  quiet: QuietHours | undefined
  mayEdit: boolean
}) {
  const t = useTranslations('time.policies')
  const router = useRouter()
  const dialog = (close: () => void, created: (code: string) => void) => (
    <NewPolicy levels={levels} quiet={quiet} onClose={close} onCreated={created} />
  )
  return (
    <CopyChoice
      label={t('choice')}
      choices={policies}
      code={code}
      onOpen={(policy) => router.push(`/admin/alarm-policies?policy=${encodeURIComponent(policy)}`)}
      add={mayEdit ? { label: t('add'), dialog } : null}
    />
  )
}
