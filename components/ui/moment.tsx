import { useLocale } from 'next-intl'
import { momentWords } from '@/components/case/moment.ts'

/** A moment as people say it (今天 11:00, 11-30 周一 11:00), exact for machines. `now` comes from the server. */
export function Moment({ at, now, className }: { at: Date; now: Date; className?: string }) {
  const locale = useLocale()
  return (
    <time dateTime={at.toISOString()} className={className}>
      {momentWords(at, now, locale)}
    </time>
  )
}
