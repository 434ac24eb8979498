import { CheckCheck, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice.tsx'
import type { WorkView } from './work-query.ts'

/** An empty list says why it is empty. */
export function EmptyList({
  view,
  searched,
  brief,
}: {
  view: Exclude<WorkView, 'both'>
  searched: boolean
  /** one list of two: a line is enough */
  brief: boolean
}) {
  const t = useTranslations('work.empty')
  if (brief)
    return (
      <p className="text-ink-2 px-4 py-3.5">
        <b className="text-ink">{t(`${searched ? 'searched' : view}.title`)}</b>
        <span className="ms-3">{t(`${searched ? 'searched' : view}.text`)}</span>
      </p>
    )
  if (searched) return <Notice icon={SearchX} heading="h3" title={t('searched.title')} text={t('searched.text')} />
  return <Notice icon={CheckCheck} heading="h3" title={t(`${view}.title`)} text={t(`${view}.text`)} />
}
