import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseWay } from '@/components/case/case-way.tsx'
import { TopBar } from '@/components/shell/top-bar.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { getCaseFlow } from '@/server/services/cases/get-case-flow.ts'
import { getCaseWay } from '@/server/services/cases/get-case-way.ts'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cases.passages')
  return { title: t('title') }
}

/** The way of one case, passage by passage, for whoever may see the case. */
export default async function CaseWayPage({ params }: Props) {
  const person = await requirePerson()
  const number = decodeURIComponent((await params).number)
  const [t, flow, way] = await Promise.all([
    getTranslations('cases.passages'),
    getCaseFlow(person, number),
    getCaseWay(person, number),
  ])
  if (!flow.ok || !way.ok) notFound()
  return (
    <>
      <TopBar
        title={t('heading', { number })}
        back={{ href: `/cases/${encodeURIComponent(number)}`, label: t('back') }}
      />
      <main
        id="main"
        className="grid w-full grid-cols-[minmax(0,1fr)] content-start gap-2 pb-8 max-md:pt-2 lg:gap-4 lg:px-6"
      >
        <CaseWay flow={flow.value} passages={way.value} now={clockNow()} />
      </main>
    </>
  )
}
