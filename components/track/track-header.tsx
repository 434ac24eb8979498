import { Phone } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** The citizen's page head: whose service this is, and the telephone for who would rather talk. */
export function TrackHeader() {
  const t = useTranslations('track')
  return (
    <header className="border-line flex items-center gap-2 border-b px-5 py-3">
      <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden className="shrink-0">
        <path
          className="fill-brand"
          d="M30 6.5H12.6a10.4 10.4 0 1 0 10.2 12.4l.3-1.4a2.6 2.6 0 0 1 2.5-2H30a1 1 0 0 0 1-1v-7a1 1 0 0 0-1-1Z"
        />
        <path
          className="stroke-on-brand fill-none"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
          d="M12.6 11.4v5.8l3.7 2.5"
        />
      </svg>
      <b className="font-semibold">{t('service')}</b>
      <a href="tel:12345" className="text-accent ms-auto inline-flex min-h-11 items-center gap-1">
        <Phone size={18} strokeWidth={1.75} aria-hidden />
        {t('ask')}
      </a>
    </header>
  )
}
