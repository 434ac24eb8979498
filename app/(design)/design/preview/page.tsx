import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { holdsRight } from '@/domain/policy/person.ts'
import { requirePerson } from '@/server/auth/current-person.ts'
import { PreviewScreen } from './preview-screen.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('formBench.phone')
  return { title: t('title') }
}

/** The phone that the workbench of forms shows; it stands in a frame of that page and has no use by itself. */
export default async function PreviewPage() {
  const person = await requirePerson()
  if (!holdsRight(person, 'process.draw')) notFound()
  return <PreviewScreen />
}
