import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import { nameIn } from '@/components/case/named.ts'
import type { Region } from '@/components/process/part.ts'
import { callApi } from './call-api.ts'

type Unit = { code: string; name: string; nameEn: string | null; parent: string | null; path: string }

const listOf = (level: string) => callApi<{ items: Unit[] }>(`/api/v1/units?kind=region&level=${level}&limit=200`)

/** Fetches the streets and communities of the district, in the order of the tree; none where nobody answers. */
export function useRegions(): readonly Region[] {
  const locale = useLocale()
  const [regions, setRegions] = useState<readonly Region[]>([])
  useEffect(() => {
    let left = false
    void Promise.all([listOf('street'), listOf('community')]).then(([streets, communities]) => {
      if (left || !streets.ok || !communities.ok) return
      const nameOf = new Map(streets.value.items.map((street) => [street.code, nameIn(locale, street)]))
      const all = [...streets.value.items, ...communities.value.items].toSorted((a, b) => (a.path < b.path ? -1 : 1))
      setRegions(
        all.map((unit) => ({
          ...{ code: unit.code, name: nameIn(locale, unit) },
          within: unit.parent === null ? null : (nameOf.get(unit.parent) ?? null),
        })),
      )
    })
    return () => {
      left = true
    }
  }, [locale])
  return regions
}
