import { getTranslations } from 'next-intl/server'
import { holdsRight } from '@/domain/policy/person.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { Segmented } from '@/components/ui/segmented.tsx'

const pages = ['calendars', 'limits', 'alarm-policies', 'channels'] as const

/** The pages of time, one beside the other; what leaves the house is for those who operate the system. */
export async function AdminTabs({ current }: { current: (typeof pages)[number] }) {
  const t = await getTranslations('time.pages')
  const person = await requirePerson()
  const mayOperate = holdsRight(person, 'system.operate')
  const shown = pages.filter((key) => key !== 'channels' || mayOperate || current === key)
  const segments = shown.map((key) => ({ key, href: `/admin/${key}`, label: t(key) }))
  return <Segmented label={t('label')} segments={segments} current={current} />
}
