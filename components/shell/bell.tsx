'use client'
import { Bell as BellIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { use } from 'react'
import { ShellContext } from './shell-context.ts'

/** The way to the notifications; a blue dot, never a red one, when some are unread. */
export function Bell() {
  const t = useTranslations('shell')
  const { unread } = use(ShellContext)
  const label = unread > 0 ? t('bellUnread', { count: unread }) : t('bell')
  return (
    <Link
      href="/notifications"
      aria-label={label}
      title={label}
      className="rounded-2 text-ink-2 hover:bg-hover hover:text-ink relative inline-grid size-9 shrink-0 place-items-center max-md:size-11"
    >
      <BellIcon aria-hidden strokeWidth={1.75} className="size-4 max-md:size-[22px]" />
      {unread > 0 && (
        <i
          aria-hidden
          className="bg-accent ring-bg absolute end-2 top-2 size-[7px] rounded-full ring-2 max-md:end-2.5 max-md:top-2.5 max-md:size-2"
        />
      )}
    </Link>
  )
}
