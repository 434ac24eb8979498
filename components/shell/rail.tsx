'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Avatar } from '@/components/ui/avatar.tsx'
import { Logo } from '@/components/ui/logo.tsx'
import { isOn, navItems, type NavKey } from './nav-items.ts'

/** The pages of the house at the side of a desktop. `counts`: what waits on a page. */
export function Rail({
  pages,
  counts,
  name,
  accountId,
}: {
  pages: readonly NavKey[]
  counts: Partial<Record<NavKey, number>>
  name: string
  accountId: string
}) {
  const t = useTranslations('shell')
  const path = usePathname()
  return (
    <nav
      aria-label={t('nav')}
      className="border-line h-page sticky top-(--above,0px) flex flex-col items-center border-e py-3.5 max-md:hidden"
    >
      <Link href="/" aria-label={t('home')} className="rounded-2 grid h-[38px] w-[52px] place-items-center">
        <Logo size={30} />
      </Link>
      <ul className="mt-3.5 grid gap-1">
        {navItems
          .filter(({ key }) => pages.includes(key))
          .map(({ key, href, icon: Icon }) => (
            <li key={key}>
              <Link
                href={href}
                aria-current={isOn(path, href) ? 'page' : undefined}
                className={clsx(
                  'rounded-2 relative grid w-[52px] justify-items-center gap-0.5 pt-[7px] pb-[5px] text-xs leading-4 no-underline',
                  isOn(path, href)
                    ? 'bg-surface text-ink ring-line shadow-1 font-semibold ring-1'
                    : 'text-ink-2 hover:bg-sunk',
                )}
              >
                <Icon size={20} strokeWidth={1.75} />
                <span>{t(`pages.${key}`)}</span>
                <Count count={counts[key] ?? 0} words={t('waiting', { count: counts[key] ?? 0 })} />
              </Link>
            </li>
          ))}
      </ul>
      <button
        type="button"
        popoverTarget={accountId}
        aria-label={t('account', { name })}
        title={name}
        className="rounded-2 hover:bg-sunk mt-auto grid size-11 place-items-center"
      >
        <Avatar name={name} />
      </button>
    </nav>
  )
}

function Count({ count, words }: { count: number; words: string }) {
  if (count === 0) return null
  return (
    <>
      <span
        aria-hidden
        className="bg-brand text-on-brand text-2xs absolute start-[31px] top-[3px] h-4 min-w-4 rounded-full px-1 text-center font-semibold"
      >
        {count > 99 ? '99+' : count}
      </span>
      <span className="sr-only">{words}</span>
    </>
  )
}
