import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { requirePerson } from '@/server/auth/current-person.ts'
import { isCaseReadable } from '@/server/services/cases/is-case-readable.ts'
import { CaseLoading } from './case-loading.tsx'
import { CaseView } from './case-view.tsx'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ events?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params
  return { title: decodeURIComponent(number) }
}

/** One case. Whether it is there is known before anything streams: afterwards the answer cannot become a 404. */
export default async function CasePage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const number = decodeURIComponent((await params).number)
  if (!(await isCaseReadable(person, number))) notFound()
  return (
    <Suspense fallback={<CaseLoading />}>
      <CaseView person={person} number={number} allEvents={(await searchParams).events === 'all'} />
    </Suspense>
  )
}
