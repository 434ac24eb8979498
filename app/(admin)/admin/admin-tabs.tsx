import { getTranslations } from 'next-intl/server'
import { Segmented } from '@/components/ui/segmented.tsx'

const pages = ['calendars', 'limits', 'alarm-policies'] as const

/** The pages of time, one beside the other. */
export async function AdminTabs({ current }: { current: (typeof pages)[number] }) {
  const t = await getTranslations('time.pages')
  const segments = pages.map((key) => ({ key, href: `/admin/${key}`, label: t(key) }))
  return <Segmented label={t('label')} segments={segments} current={current} />
}
