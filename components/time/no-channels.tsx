import { useTranslations } from 'next-intl'
import Link from 'next/link'

/** Says that alarms stay in the application until somebody connects a channel, and where that is done. */
export function NoChannels({ mayOperate }: { mayOperate: boolean }) {
  const t = useTranslations('time.policies')
  return (
    <p className="border-line text-ink-2 border-t px-4 py-3 text-sm">
      {t('noChannels')}{' '}
      {mayOperate ? (
        <Link href="/admin/channels" className="text-accent">
          {t('noChannelsHow')}
        </Link>
      ) : (
        t('noChannelsAsk')
      )}
    </p>
  )
}
