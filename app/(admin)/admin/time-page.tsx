import { Ban } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { AdminTabs } from './admin-tabs.tsx'

type PageKey = 'calendars' | 'limits' | 'alarm-policies' | 'channels'

/** The frame of a page of time: title, the pages beside it, and what a stranger to it is told. */
export async function TimePage({ page, allowed, children }: { page: PageKey; allowed: boolean; children?: ReactNode }) {
  const t = await getTranslations('time')
  return (
    <>
      <TopBar title={t(`pages.${page}`)} search={false}>
        <AdminTabs current={page} />
      </TopBar>
      <main
        id="main"
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-8 max-md:pt-2 md:gap-4 md:px-6"
      >
        <div className="px-4 md:hidden">
          <AdminTabs current={page} />
        </div>
        {allowed ? (
          children
        ) : (
          <Notice
            icon={Ban}
            title={t('forbidden.title')}
            text={t(page === 'channels' ? 'forbidden.channels' : 'forbidden.text')}
          />
        )}
      </main>
    </>
  )
}
