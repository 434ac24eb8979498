import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { clsx } from 'clsx'
import { DrillFrame } from '@/app/drill/drill-frame.tsx'
import { holdsRight } from '@/domain/policy/person.ts'
import { currentPerson } from '@/server/auth/current-person.ts'
import { drillClock } from '@/server/clock.ts'
import { viewClock } from '@/server/drill/clock-view.ts'
import { readTheme, themeCookie } from './theme.ts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('description'),
    applicationName: t('product'),
    // phone numbers in texts are not ours to turn into links
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f3f5f6' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1216' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t, jar] = await Promise.all([getLocale(), getTranslations('shell'), cookies()])
  const theme = readTheme(jar.get(themeCookie)?.value)
  const drill = drillClock() !== null
  return (
    <html
      lang={locale}
      className={clsx(drill && '[--above:44px] md:[--above:36px]')}
      {...(theme !== 'system' && { 'data-theme': theme })}
    >
      <body>
        <a
          href="#main"
          className="bg-brand text-on-brand rounded-2 sr-only z-60 px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-4"
        >
          {t('skip')}
        </a>
        <NextIntlClientProvider>{drill ? <Drill>{children}</Drill> : children}</NextIntlClientProvider>
      </body>
    </html>
  )
}

async function Drill({ children }: { children: ReactNode }) {
  const person = await currentPerson()
  const { now, speed } = viewClock()
  const mayMove = person !== null && holdsRight(person, 'system.operate')
  return (
    <DrillFrame reading={{ now: now.toISOString(), speed }} mayMove={mayMove}>
      {children}
    </DrillFrame>
  )
}
