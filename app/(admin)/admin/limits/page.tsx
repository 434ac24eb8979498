import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { holdsRight } from '@/domain/policy/person.ts'
import type { RecomputeRow } from '@/components/time/recompute-list.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { toWire } from '@/server/http/wire.ts'
import { listCalendars } from '@/server/services/calendars/list-calendars.ts'
import { listLimits } from '@/server/services/limits/list-limits.ts'
import { listPolicies } from '@/server/services/policies/list-policies.ts'
import { listRecomputes } from '@/server/services/recompute/get-recompute.ts'
import { TimePage } from '../time-page.tsx'
import { tryOutParts } from '../try-out-parts.ts'
import { LimitBoard } from './limit-board.tsx'
import { TryLimit } from './try-limit.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('time.pages')
  return { title: t('limits') }
}

/** How soon each kind of trouble is to be dealt with, and what is fixed in processes. */
export default async function LimitsPage() {
  const person = await requirePerson()
  const [limits, calendars, policies, recomputes, tried] = await Promise.all([
    listLimits(person),
    listCalendars(person),
    listPolicies(person),
    listRecomputes(person),
    tryOutParts(),
  ])
  if (!limits.ok || !calendars.ok || !policies.ok || !recomputes.ok) return <TimePage page="limits" allowed={false} />
  const now = clockNow()
  return (
    <TimePage page="limits" allowed>
      <LimitBoard
        categories={limits.value.categories}
        models={limits.value.models}
        calendars={calendars.value.map(({ code, name }) => ({ code, name }))}
        policies={policies.value.map(({ code, inForce }) => ({ code, name: inForce.name }))}
        recomputes={toWire(recomputes.value) as RecomputeRow[]}
        mayEdit={holdsRight(person, 'time.edit')}
        now={now}
      >
        <TryLimit {...tried} policies={policies.value.map(({ inForce }) => inForce)} now={now} />
      </LimitBoard>
    </TimePage>
  )
}
