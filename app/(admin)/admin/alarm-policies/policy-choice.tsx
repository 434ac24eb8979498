'use client'
import { Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import type { Words } from '@/domain/shared/words.ts'
import { NewPolicy } from './new-policy.tsx'

/** Which policy; the way to one more, begun as a copy. */
export function PolicyChoice({
  policies,
  code,
  levels,
  mayEdit,
}: {
  policies: readonly { code: string; name: Words }[]
  code: string
  levels: readonly PolicyLevel[]
  mayEdit: boolean
}) {
  const t = useTranslations('time.policies')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const router = useRouter()
  const [adding, setAdding] = useState(false)
  const open = (policy: string) => router.push(`/admin/alarm-policies?policy=${encodeURIComponent(policy)}`)
  return (
    <>
      <Select aria-label={t('choice')} value={code} onChange={({ target }) => open(target.value)}>
        {policies.map((policy) => (
          <option key={policy.code} value={policy.code}>
            {policy.name[locale]}
          </option>
        ))}
      </Select>
      {mayEdit && (
        <Button variant="quiet" onClick={() => setAdding(true)}>
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          {t('add')}
        </Button>
      )}
      {adding && (
        <NewPolicy
          levels={levels}
          onClose={() => setAdding(false)}
          onCreated={(created) => {
            setAdding(false)
            open(created)
          }}
        />
      )}
    </>
  )
}
