'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
import { nameIn } from '@/components/case/named.ts'
import { insideOf, type GridCollection, type Point } from '@/components/map/grid-shape.ts'

/** The map's text alternative: choose a grid by name, grouped by community; the pin lands inside it. */
export function GridSelect({
  grids,
  chosen,
  onChoose,
}: {
  grids: GridCollection
  chosen: string | null
  onChoose: (point: Point) => void
}) {
  const t = useTranslations('report.place')
  const locale = useLocale()
  const id = useId()
  const groups = useMemo(() => {
    const byCommunity = new Map<string, GridCollection['features']>()
    for (const feature of grids.features) {
      const { street = '', streetEn, community = '', communityEn } = feature.properties
      const above = [
        { name: street, nameEn: streetEn },
        { name: community, nameEn: communityEn },
      ]
      const name = above.flatMap((region) => nameIn(locale, region) || []).join(' · ')
      byCommunity.set(name, [...(byCommunity.get(name) ?? []), feature])
    }
    return [...byCommunity]
  }, [grids, locale])
  const choose = (code: string) => {
    const ring = grids.features.find((feature) => feature.properties.code === code)?.geometry.coordinates[0]
    if (ring) onChoose(insideOf(ring))
  }
  return (
    <div>
      <label htmlFor={id} className="text-ink-2 mb-1 block text-sm">
        {t('list')}
      </label>
      <select
        id={id}
        value={chosen ?? ''}
        onChange={(event) => choose(event.target.value)}
        className="rounded-3 border-control bg-surface text-md h-12 w-full border px-3"
      >
        <option value="" disabled>
          {t('listNone')}
        </option>
        {groups.map(([name, features]) => (
          <optgroup key={name} label={name}>
            {features.map(({ properties }) => (
              <option key={properties.code} value={properties.code}>
                {nameIn(locale, properties)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
