'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { communityName, nameIn, type GridPlace } from '@/components/case/named.ts'
import { GridThumb } from '@/components/map/grid-thumb.tsx'
import type { GridCollection, Point } from '@/components/map/grid-shape.ts'
import { LazyGridMap } from '@/components/map/lazy-grid-map.tsx'
import type { DraftPlace } from './draft.ts'
import { FieldFault } from '@/components/ui/field.tsx'
import { GridSelect } from './grid-select.tsx'

/** What the service says of a position: its grid, or why there is none. */
export type FoundGrid = GridPlace | { fault: string }

export type PlacePickerProps = {
  grids: GridCollection
  place: DraftPlace | null
  found: FoundGrid | null
  /** the browser's own position: being asked for, refused, or neither */
  device: 'idle' | 'asking' | 'denied' | 'failed'
  address: string
  errors: { place?: string | undefined; address?: string | undefined }
  onPick: (point: Point, by: 'hand' | 'list') => void
  onLocate: () => void
  onAddress: (address: string) => void
}

/** Where it is: found by the phone, set right on the map, or chosen as a grid from the list by who sees no map. */
export function PlacePicker({
  grids,
  place,
  found,
  device,
  address,
  errors,
  onPick,
  onLocate,
  onAddress,
}: PlacePickerProps) {
  const t = useTranslations('report.place')
  const locale = useLocale()
  const ids = useId()
  const [wanted, setWanted] = useState(false)
  const grid = found && 'code' in found ? found : null
  const community = grid && communityName(locale, grid)
  const fault = errors.place ?? (found && 'fault' in found ? found.fault : undefined)
  const open = wanted || !place || Boolean(fault)
  return (
    <div className="grid gap-3">
      <div className="flex items-center gap-3" aria-live="polite">
        {place && !open && (
          <GridThumb grids={grids} code={grid?.code ?? null} point={place} className="h-14 w-[76px] shrink-0" />
        )}
        <p className="min-w-0 flex-1">
          <b className="text-md block leading-6">
            {grid ? nameIn(locale, grid) : t(place ? (fault ? 'noGrid' : 'looking') : `device.${device}`)}
          </b>
          {place && (
            <span className="text-ink-2 block text-sm">
              {community && `${community}　`}
              {place.by === 'device' && place.accuracy
                ? t('accuracy', { metres: Math.round(place.accuracy) })
                : t(`by.${place.by}`)}
            </span>
          )}
        </p>
        {place && !fault && (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setWanted(!wanted)}
            className="text-accent min-h-11 cursor-pointer px-2 hover:underline"
          >
            {t(open ? 'done' : 'change')}
          </button>
        )}
      </div>
      {open && (
        <div className="grid gap-2">
          <LazyGridMap
            grids={grids}
            point={place}
            accuracy={place?.accuracy ?? null}
            gridCode={grid?.code ?? null}
            label={t('map')}
            onPick={(point) => onPick(point, 'hand')}
            onLocate={onLocate}
            className="rounded-3 border-line h-64 overflow-hidden border md:h-80"
          />
          <p className="text-ink-2 text-sm">{t('mapHelp')}</p>
          <GridSelect grids={grids} chosen={grid?.code ?? null} onChoose={(point) => onPick(point, 'list')} />
        </div>
      )}
      {fault && <FieldFault id={`${ids}-place`}>{fault}</FieldFault>}
      <div>
        <label htmlFor={`${ids}-address`} className="text-ink-2 mb-1 block text-sm">
          {t('address')}
        </label>
        <input
          id={`${ids}-address`}
          value={address}
          maxLength={200}
          onChange={(event) => onAddress(event.target.value)}
          placeholder={t('addressHint')}
          aria-invalid={errors.address ? true : undefined}
          aria-describedby={errors.address ? `${ids}-address-error` : undefined}
          className="rounded-3 border-control bg-surface text-md placeholder:text-ink-3 aria-invalid:border-red h-12 w-full border px-3 aria-invalid:border-2"
        />
        {errors.address && <FieldFault id={`${ids}-address-error`}>{errors.address}</FieldFault>}
      </div>
    </div>
  )
}
