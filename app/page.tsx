import { LogIn, Search } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Logo } from '@/components/ui/logo.tsx'
import { currentPerson } from '@/server/auth/current-person.ts'
import { LanguageLink } from './shell/language-link.tsx'

const stations = ['report', 'verify', 'file', 'dispatch', 'handle', 'check', 'answer', 'rate', 'archive'] as const

/** Who is signed in goes to work; a stranger learns in one look what this is and where to go. */
export default async function StartPage() {
  if (await currentPerson()) redirect('/work')
  const t = await getTranslations('start')
  return (
    <main id="main" className="min-h-page mx-auto flex max-w-[960px] flex-col justify-center gap-8 px-6 py-12">
      <div className="flex items-center gap-4">
        <Logo size={56} />
        <div>
          <h1 className="text-2xl font-semibold">{t('title')}</h1>
          <p className="text-ink-2 text-md">{t('district')}</p>
        </div>
      </div>
      <p className="max-w-[38em] text-lg">{t('lead')}</p>
      <ol className="bg-surface border-line rounded-3 grid border md:grid-cols-9" aria-label={t('loop')}>
        {stations.map((station, index) => (
          <li
            key={station}
            className="border-line flex gap-3 px-4 py-2.5 not-first:border-t md:grid md:content-start md:gap-1 md:px-3 md:py-4 md:not-first:border-s md:not-first:border-t-0"
          >
            <span aria-hidden className="text-ink-3 w-4 text-xs leading-6 md:leading-4">
              {index + 1}
            </span>
            <span className="md:contents">
              <b className="block">{t(`stations.${station}.name`)}</b>
              <span className="text-ink-2 block text-xs max-md:text-sm">{t(`stations.${station}.who`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-3">
        <Link href="/login" className={buttonClass('primary', 'lg')}>
          <LogIn aria-hidden size={18} strokeWidth={1.75} />
          {t('signIn')}
        </Link>
        <Link href="/track" className={buttonClass('default', 'lg')}>
          <Search aria-hidden size={18} strokeWidth={1.75} />
          {t('track')}
        </Link>
        <span className="flex-1" />
        <LanguageLink />
      </div>
    </main>
  )
}
