import { CheckCheck, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice.tsx'
import type { WorkView } from './work-query.ts'

/** An empty list says why it is empty. */
export function EmptyList({ view, searched }: { view: Exclude<WorkView, 'both'>; searched: boolean }) {
  const t = useTranslations('work.empty')
  if (searched) return <Notice icon={SearchX} heading="h3" title={t('searched.title')} text={t('searched.text')} />
  return <Notice icon={CheckCheck} heading="h3" title={t(`${view}.title`)} text={t(`${view}.text`)} />
}
