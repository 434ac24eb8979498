import { Ban } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Notice } from '@/components/ui/notice.tsx'
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
    <>
      <TopBar title={t('title')} back={{ href: '/work', label: t('back') }} search={false} />
      <main id="main" className="mx-auto flex w-full max-w-[720px] flex-1 flex-col max-md:pt-2 md:px-6 md:pb-6">
        {allowed ? (
          <ReportScreen grids={await listGrids()} />
        ) : (
          <Notice icon={Ban} title={t('forbidden.title')} text={t('forbidden.text')} />
        )}
      </main>
    </>
  )
}
