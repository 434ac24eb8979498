import { ChevronLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SearchBox, type SearchBoxProps } from '@/components/ui/search-box.tsx'
import { Bell } from './bell.tsx'

/**
 * The head of every page of the staff: its title, what belongs beside it on a wide screen (`children`), search and the
 * bell. On a phone the title, the way back and the bell.
 */
export function TopBar({
  title,
  sub,
  back,
  search,
  children,
}: {
  title: ReactNode
  sub?: ReactNode
  back?: { href: string; label: string }
  /** what the box searches, when it is not all cases; `false`: no box here */
  search?: SearchBoxProps | false
  children?: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <header className="bg-bg max-md:bg-surface max-md:border-line sticky top-(--above,0px) z-10 flex h-[52px] shrink-0 items-center gap-4 px-6 max-md:h-14 max-md:gap-2 max-md:border-b max-md:px-4">
      {back && (
        <Link
          href={back.href}
          aria-label={back.label}
          className="rounded-2 text-ink-2 hover:bg-hover -ms-2 inline-grid size-9 shrink-0 place-items-center max-md:-ms-3 max-md:size-11"
        >
          <ChevronLeft aria-hidden strokeWidth={1.75} className="size-5 max-md:size-6" />
        </Link>
      )}
      <div className="min-w-0 max-md:flex-1">
        <h1 className="text-md truncate font-semibold max-md:text-lg">{title}</h1>
        {sub && <p className="text-ink-2 truncate text-sm md:hidden">{sub}</p>}
      </div>
      {children && <div className="flex min-w-0 items-center gap-3 max-md:hidden">{children}</div>}
      <div className="ms-auto flex items-center justify-end gap-2 md:flex-1">
        {search !== false && (
          <div className="flex max-w-[280px] flex-1 max-lg:hidden">
            <SearchBox {...(search ?? { action: '/cases', label: t('search') })} />
          </div>
        )}
        <Bell />
      </div>
    </header>
  )
}
