import { Ban } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/case/notice.tsx'
import { holdsRight } from '@/domain/policy/person.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { listGrids } from '@/server/services/grids/list-grids.ts'
import { ReportScreen } from './report-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('title') }
}

/** The whistle. The form itself stands up in the browser, where the draft and the device are. */
export default async function ReportPage() {
  const person = await requirePerson()
  const t = await getTranslations('report')
  const allowed = holdsRight(person, 'case.report')
  return (
    <main id="main" className="mx-auto flex w-full max-w-[720px] flex-1 flex-col md:px-6 md:pb-6">
      <div className="flex min-h-[52px] items-center justify-between px-4 md:px-0">
        <h1 className="text-lg font-semibold">{t('title')}</h1>
        {allowed && <span className="text-ink-2 text-sm">{t('draftKept')}</span>}
      </div>
      {allowed ? (
        <ReportScreen grids={await listGrids()} />
      ) : (
        <Notice icon={Ban} title={t('forbidden.title')} text={t('forbidden.text')} />
      )}
    </main>
  )
}
