'use client'
import { Locate, MapPin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { LazyGridMap } from '@/components/map/lazy-grid-map.tsx'
import type { GridCollection } from '@/components/map/grid-shape.ts'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { readPosition, type Position } from '@/domain/form/own-values.ts'
import type { FieldSlot } from './field-slots.ts'
import { NothingGiven, noteOf, SlotFrame } from './slot-frame.tsx'

/** Gives the grids of the district for a map, or null where there is none to show. */
export type LoadGrids = () => Promise<GridCollection | null>

/** A place: on the map, where the phone is, or as two numbers for who sees no map. */
export function PositionSlotField({ slot, loadGrids }: { slot: FieldSlot; loadGrids: LoadGrids }) {
  const grids = useGrids(loadGrids)
  const place = readPosition(slot.value)
  const pick = ({ lng, lat }: Position) => slot.change({ lng: rounded(lng), lat: rounded(lat) })
  return (
    <SlotFrame slot={slot}>
      {slot.locked ? (
        place ? (
          <PlaceText place={place} />
        ) : (
          <NothingGiven />
        )
      ) : (
        <div role="group" aria-label={slot.label} aria-describedby={noteOf(slot)} className="grid gap-2">
          {!grids && place && <PlaceText place={place} />}
          {grids && (
            <LazyGridMap
              grids={grids}
              point={place}
              label={slot.label}
              onPick={pick}
              className="rounded-3 border-line h-56 overflow-hidden border"
            />
          )}
          <HereButton onPlace={pick} />
          <Coordinates place={place} onPlace={pick} />
        </div>
      )}
    </SlotFrame>
  )
}

function useGrids(load: LoadGrids): GridCollection | null {
  const [grids, setGrids] = useState<GridCollection | null>(null)
  useEffect(() => {
    let gone = false
    load().then(
      (found) => !gone && setGrids(found),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [load])
  return grids
}

function PlaceText({ place: { lng, lat } }: { place: Position }) {
  const t = useTranslations('form.position')
  return (
    <p className="flex items-center gap-1.5">
      <MapPin aria-hidden strokeWidth={1.75} className="text-ink-2 size-4" />
      {t('at', { lng: lng.toFixed(5), lat: lat.toFixed(5) })}
    </p>
  )
}

function HereButton({ onPlace }: { onPlace: (place: Position) => void }) {
  const t = useTranslations('form.position')
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        onPlace({ lng: coords.longitude, lat: coords.latitude })
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  }
  return (
    <>
      <Button className="justify-self-start" busy={state === 'asking'} onClick={ask}>
        <Locate aria-hidden strokeWidth={1.75} className="size-4" />
        {t('here')}
      </Button>
      {state === 'failed' && <FieldFault id="position-device">{t('noDevice')}</FieldFault>}
    </>
  )
}

function Coordinates({ place, onPlace }: { place: Position | null; onPlace: (place: Position) => void }) {
  const t = useTranslations('form.position')
  const [typed, setTyped] = useState<{ lng?: string; lat?: string }>({})
  const textOf = (name: 'lng' | 'lat') => typed[name] ?? (place ? String(place[name]) : '')
  const keep = () => {
    const [lng, lat] = [textOf('lng'), textOf('lat')].map((text) => (text.trim() === '' ? Number.NaN : Number(text)))
    const found = readPosition({ lng, lat })
    if (!found) return
    setTyped({})
    onPlace(found)
  }
  return (
    <div className="grid grid-cols-2 gap-2">
      {(['lng', 'lat'] as const).map((name) => (
        <label key={name} className="text-ink-2 grid gap-1 text-sm">
          {t(name)}
          <Input
            inputMode="decimal"
            value={textOf(name)}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
            onBlur={keep}
            onKeyDown={({ key }) => key === 'Enter' && keep()}
          />
        </label>
      ))}
    </div>
  )
}

/** a sixth decimal is a tenth of a metre */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
