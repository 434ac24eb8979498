import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { holdsRight } from '@/domain/policy/person.ts'
import type { RecomputeRow } from '@/components/time/recompute-list.tsx'
import { requirePerson } from '@/server/auth/current-person.ts'
import { now as clockNow } from '@/server/clock.ts'
import { toWire } from '@/server/http/wire.ts'
import { listPolicies } from '@/server/services/policies/list-policies.ts'
import { listRecomputes } from '@/server/services/recompute/get-recompute.ts'
import { TimePage } from '../time-page.tsx'
import { tryOutParts } from '../try-out-parts.ts'
import { PolicyBoard } from './policy-board.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('time.pages')
  return { title: t('alarm-policies') }
}

/** Who is told what, how late: the chain of levels, and what it means for a case that starts at some moment. */
export default async function PoliciesPage({ searchParams }: { searchParams: Promise<{ policy?: string }> }) {
  const person = await requirePerson()
  const [{ policy }, policies, recomputes, { calendars, channels }] = await Promise.all([
    searchParams,
    listPolicies(person),
    listRecomputes(person),
    tryOutParts(),
  ])
  if (!policies.ok || !recomputes.ok) return <TimePage page="alarm-policies" allowed={false} />
  const shown = policies.value.find(({ code }) => code === policy) ?? policies.value[0]
  if (!shown) return <TimePage page="alarm-policies" allowed={false} />
  return (
    <TimePage page="alarm-policies" allowed>
      <PolicyBoard
        key={`${shown.code} ${shown.newest}`}
        policies={policies.value.map(({ code, inForce }) => ({ code, name: inForce.name }))}
        shown={shown}
        calendars={calendars}
        channels={channels}
        recomputes={toWire(recomputes.value) as RecomputeRow[]}
        mayEdit={holdsRight(person, 'time.edit')}
        mayOperate={holdsRight(person, 'system.operate')}
        now={clockNow()}
      />
    </TimePage>
  )
}
