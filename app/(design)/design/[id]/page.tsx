import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { RefusedPage } from '@/app/shell/refused-page.tsx'
import { nameIn } from '@/components/case/named.ts'
import { can } from '@/domain/policy/can.ts'
import { holdsRight } from '@/domain/policy/person.ts'
import { catalogue } from '@/processes/contract/catalogue/catalogue.ts'
import { toTemplate } from '@/processes/contract/catalogue/to-template.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { toWire } from '@/server/http/wire.ts'
import { getDraft } from '@/server/services/drafts/get-draft.ts'
import { listVocabulary } from '@/server/services/processes/list-vocabulary.ts'
import { DesignScreen } from './design-screen.tsx'
import type { Draft } from './draft.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('design')
  return { title: t('title') }
}

/** One draft on the workbench. */
export default async function DraftPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson()
  const { id } = await params
  // who only approves has a page to read, not one to draw on
  if (!holdsRight(person, 'process.draw') && can(person, 'draft.read', null).ok)
    redirect(`/design/review/${encodeURIComponent(id)}`)
  const [t, locale, draft, vocabulary] = await Promise.all([
    getTranslations('design'),
    getLocale(),
    getDraft(person, id),
    listVocabulary(person),
  ])
  if (!draft.ok && draft.error.code === 'draft.not_found') notFound()
  if (!draft.ok || !vocabulary.ok) return <RefusedPage t={t} />
  const { roles, statuses, calendars } = vocabulary.value
  const choices = (named: typeof roles) => named.map((each) => ({ value: each.code, name: nameIn(locale, each) }))
  return (
    <DesignScreen
      draft={toWire(draft.value) as Draft}
      person={{ id: person.id, name: person.name }}
      templates={catalogue.map((entry) => toTemplate(entry, locale === 'en' ? 'en' : 'zh'))}
      words={{ roles: choices(roles), statuses: choices(statuses), calendars: choices(calendars) }}
      mayPublish={holdsRight(person, 'process.publish')}
      mayMigrate={holdsRight(person, 'process.migrate')}
      mayApprove={holdsRight(person, 'process.approve')}
      at={clockNow().toISOString()}
    />
  )
}
