import { getLocale } from 'next-intl/server'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { readTheme, themeCookie } from '@/app/theme.ts'
import { nameIn } from '@/components/case/named.ts'
import { AccountSheet } from '@/components/shell/account-sheet.tsx'
import { Dock } from '@/components/shell/dock.tsx'
import { LiveBanner } from '@/components/shell/live-banner.tsx'
import { News } from '@/components/shell/news.tsx'
import { Rail } from '@/components/shell/rail.tsx'
import { Shell } from '@/components/shell/shell.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { db } from '@/server/db/client.ts'
import { newestPlace } from '@/server/live/feed-reader.ts'
import { countUnread } from '@/server/services/notifications/count-unread.ts'
import { countMine } from '@/server/services/tasks/count-mine.ts'
import { pagesOf } from './pages-of.ts'

const accountId = 'account'

/** Everything around a page of the staff. Who is not signed in goes to sign in first. */
export async function StaffShell({ children }: { children: ReactNode }) {
  const person = await requirePerson()
  const [place, unread, mine, jar, locale] = await Promise.all([
    newestPlace(db),
    countUnread(person),
    countMine(person),
    cookies(),
    getLocale(),
  ])
  const pages = pagesOf(person)
  return (
    <Shell
      since={String(place.id)}
      unread={unread}
      mayReport={pages.includes('report')}
      mayWatch={pages.includes('board')}
    >
      <div className="min-h-page md:grid md:grid-cols-[68px_minmax(0,1fr)]">
        <Rail pages={pages} counts={{ work: mine }} name={person.name} accountId={accountId} />
        <div className="min-h-page flex min-w-0 flex-col">
          <LiveBanner />
          {children}
          <Dock accountId={accountId} />
        </div>
      </div>
      <AccountSheet
        id={accountId}
        name={person.name}
        login={person.login}
        units={person.units.map((unit) => nameIn(locale, unit))}
        theme={readTheme(jar.get(themeCookie)?.value)}
      />
      <News />
    </Shell>
  )
}
