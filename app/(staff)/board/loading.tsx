import { useTranslations } from 'next-intl'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { RowsToCome } from '@/components/ui/skeleton.tsx'

/** Keeps the shape of counts, list and alarms. */
export default function BoardLoading() {
  const t = useTranslations('board')
  return (
    <>
      <TopBar title={t('title')} />
      <main
        id="main"
        className="grid gap-3.5 md:px-6 lg:grid-cols-[minmax(0,1fr)_340px] xl:grid-cols-[minmax(0,1fr)_376px]"
      >
        <RowsToCome rows={12} label={t('comes')} />
        <div className="max-lg:hidden">
          <RowsToCome rows={6} label={t('alarms.title')} />
        </div>
      </main>
    </>
  )
}
