import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { requirePerson } from '@/server/auth/current-person.ts'
import { getTrial } from '@/server/services/trials/get-trial.ts'
import { TrialView } from './trial-view.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('trial')
  return { title: t('title') }
}

/** One trial, for whoever started it. */
export default async function TrialPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await requirePerson()
  const found = await getTrial(person, (await params).id)
  if (!found.ok) notFound()
  return <TrialView trial={found.value} />
}
