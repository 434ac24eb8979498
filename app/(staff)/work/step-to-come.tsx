import { useTranslations } from 'next-intl'
import { Line } from '@/components/ui/skeleton.tsx'

/** Keeps the shape of a step while it is on its way. */
export function StepToCome() {
  const t = useTranslations('work')
  return (
    <div role="status" className="bg-surface border-line lg:rounded-3 flex-1 p-5 lg:border">
      <span className="sr-only">{t('stepComes')}</span>
      <div className="grid gap-4">
        <Line className="w-24" />
        <Line className="h-7 w-44" />
        <Line className="h-5 w-3/5" />
        <Line className="w-2/5" />
        <div className="grid grid-cols-[200px_1fr] gap-4 pt-3">
          <Line className="rounded-2 h-28" />
          <span className="grid content-start gap-3">
            <Line className="w-4/5" />
            <Line className="w-3/5" />
            <Line className="w-2/3" />
          </span>
        </div>
        <Line className="rounded-2 mt-2 h-10 w-full" />
        <Line className="rounded-2 h-20 w-full" />
      </div>
    </div>
  )
}
