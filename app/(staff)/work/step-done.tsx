import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Moment } from '@/components/ui/moment.tsx'
import { Notice } from '@/components/ui/notice.tsx'

/** A step that is behind: what came of it, and where it goes on. */
export function StepDone({
  outcome,
  completedAt,
  now,
  caseNumber,
}: {
  outcome: string | null
  completedAt: Date | null
  now: Date
  caseNumber: string
}) {
  const t = useTranslations('work')
  return (
    <Notice
      icon={CircleCheck}
      heading="h3"
      title={outcome ?? t('over')}
      text={completedAt && t.rich('doneAt', { at: () => <Moment at={completedAt} now={now} /> })}
      action={
        <Link href={`/cases/${encodeURIComponent(caseNumber)}`} className={buttonClass()}>
          {t('seeCase')}
        </Link>
      }
    />
  )
}
