import { ChevronRight, Eye } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { LanguageLink } from '@/app/shell/language-link.tsx'
import { Logo } from '@/components/ui/logo.tsx'
import { currentPerson } from '@/server/auth/current-person.ts'
import { callbackPath } from './callback-path.ts'
import { ClockArt } from './clock-art.tsx'
import { LoginForm } from './login-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('login')
  return { title: t('submit') }
}

type Query = Promise<Record<string, string | string[] | undefined>>

export default async function LoginPage({ searchParams }: { searchParams: Query }) {
  const [query, person, t] = await Promise.all([searchParams, currentPerson(), getTranslations('login')])
  const next = callbackPath(query['callbackUrl'])
  if (person) redirect(next)
  return (
    <div className="bg-surface min-h-page grid lg:grid-cols-[minmax(0,1fr)_560px]">
      <div className="bg-bg border-line relative overflow-hidden border-e max-lg:hidden">
        <ClockArt dueWord={t('due')} />
      </div>
      <main
        id="main"
        className="mx-auto flex w-full max-w-[560px] flex-col px-6 pt-12 pb-6 lg:justify-center lg:px-24 lg:py-10"
      >
        <div className="flex items-center gap-3.5">
          <Logo size={44} />
          <div>
            <h1 className="text-2xl font-semibold">{t('product')}</h1>
            <p className="text-ink-2">{t('district')}</p>
          </div>
        </div>
        <LoginForm next={next} />
        <div className="border-line mt-7 border-t pt-3">
          <Link
            href="/track"
            className="rounded-2 hover:bg-hover -mx-2 grid grid-cols-[20px_minmax(0,1fr)_16px] items-center gap-3 px-2 py-2 no-underline"
          >
            <Eye aria-hidden size={16} strokeWidth={1.75} className="text-ink-2" />
            <span>
              <span className="block">{t('track')}</span>
              <span className="text-ink-2 block text-xs max-md:text-sm">{t('trackHelp')}</span>
            </span>
            <ChevronRight aria-hidden size={16} strokeWidth={1.75} className="text-ink-2" />
          </Link>
        </div>
        <div className="text-ink-3 mt-3 grid gap-2 text-xs max-lg:mt-auto max-lg:pt-6 max-md:text-sm">
          <p>{t('foot')}</p>
          <LanguageLink />
        </div>
      </main>
    </div>
  )
}
