import { useTranslations } from 'next-intl'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { RowsToCome } from '@/components/ui/skeleton.tsx'
import { StepToCome } from './step-to-come.tsx'

export default function WorkLoading() {
  const t = useTranslations('work')
  return (
    <>
      <TopBar title={t('title')} />
      <main
        id="main"
        className="gap-4 max-md:pt-3 lg:grid lg:grid-cols-[440px_minmax(0,1fr)] lg:px-6 xl:grid-cols-[500px_minmax(0,1fr)] min-[86rem]:grid-cols-[580px_minmax(0,1fr)]"
      >
        <RowsToCome rows={10} label={t('listComes')} />
        <div className="max-lg:hidden">
          <StepToCome />
        </div>
      </main>
    </>
  )
}
