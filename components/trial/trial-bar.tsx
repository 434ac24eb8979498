import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** The stripe over everything of a trial: that it is one, of what, and what it does not touch. */
export function TrialBar({ of, children }: { of: string; children?: ReactNode }) {
  const t = useTranslations('trial')
  return (
    <aside
      aria-label={t('name')}
      className="bg-amber-tint border-amber-line text-ink z-9 flex flex-wrap items-center gap-x-4 gap-y-2 border-y-2 border-dashed px-4 py-2.5 lg:sticky lg:top-[calc(var(--above,0px)+52px)] lg:px-6"
    >
      <span className="text-amber-ink inline-flex items-center gap-1.5 font-semibold whitespace-nowrap">
        <FlaskConical aria-hidden strokeWidth={1.75} className="size-4" />
        {t('name')}
      </span>
      <span className="font-semibold">{of}</span>
      <span className="text-ink-2 text-sm">{t('notCounted')}</span>
      {children && <span className="ms-auto flex flex-wrap items-center gap-2">{children}</span>}
    </aside>
  )
}
