'use client'
import { useTranslations } from 'next-intl'
import { useId, useMemo } from 'react'
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
  const id = useId()
  const groups = useMemo(() => {
    const byCommunity = new Map<string, GridCollection['features']>()
    for (const feature of grids.features) {
      const { street, community } = feature.properties
      const name = [street, community].filter(Boolean).join(' · ')
      byCommunity.set(name, [...(byCommunity.get(name) ?? []), feature])
    }
    return [...byCommunity]
  }, [grids])
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
                {properties.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
