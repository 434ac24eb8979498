'use client'
import { clsx } from 'clsx'
import { CircleUserRound, Eye, FolderOpen, ListChecks, MessageSquare, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { use } from 'react'
import { WhistleIcon } from '@/components/report/whistle-icon.tsx'
import { buttonClass } from '@/components/ui/button-class.ts'
import { isOn } from './nav-items.ts'
import { ShellContext } from './shell-context.ts'

const tab = 'relative grid min-h-12 flex-1 content-center justify-items-center gap-px text-xs leading-4 no-underline'

/** What the thumb reaches on a phone: the whistle, and the four places. Pages with an act of their own take its room. */
export function Dock({ accountId }: { accountId: string }) {
  const t = useTranslations('shell')
  const path = usePathname()
  const step = useSearchParams().get('task')
  const { unread, mayReport, mayWatch } = use(ShellContext)
  if (isOn(path, '/report') || (path === '/work' && step)) return null
  const link = (href: string, Icon: LucideIcon, label: string, dot = false) => (
    <Link
      href={href}
      aria-current={isOn(path, href) ? 'page' : undefined}
      className={clsx(tab, isOn(path, href) ? 'text-ink font-semibold' : 'text-ink-3')}
    >
      <span className="relative">
        <Icon size={22} strokeWidth={1.75} aria-hidden />
        {dot && <Dot />}
      </span>
      {label}
      {dot && <span className="sr-only">{t('unread', { count: unread })}</span>}
    </Link>
  )
  return (
    <nav
      aria-label={t('nav')}
      className="bg-surface border-line sticky bottom-0 z-20 mt-auto border-t px-4 pb-[max(6px,env(safe-area-inset-bottom))] md:hidden"
    >
      {path === '/work' && mayReport && (
        <Link href="/report" className={clsx(buttonClass('primary', 'xl'), 'mt-3 w-full')}>
          <WhistleIcon size={28} />
          <span className="-me-[0.12em] tracking-[0.12em]">{t('whistle')}</span>
        </Link>
      )}
      <div className="-mx-4 mt-1.5 flex">
        {link('/work', ListChecks, t('tabs.work'))}
        {link('/cases', FolderOpen, t('tabs.cases'))}
        {mayWatch && link('/board', Eye, t('tabs.board'))}
        {link('/notifications', MessageSquare, t('tabs.notifications'), unread > 0)}
        <button type="button" popoverTarget={accountId} className={clsx(tab, 'text-ink-3')}>
          <CircleUserRound size={22} strokeWidth={1.75} aria-hidden />
          {t('tabs.me')}
        </button>
      </div>
    </nav>
  )
}

function Dot() {
  return <i aria-hidden className="bg-accent ring-surface absolute -end-1 -top-0.5 size-2 rounded-full ring-2" />
}
