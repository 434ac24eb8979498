'use client'
import 'leaflet/dist/leaflet.css'
import { useLocale, useTranslations } from 'next-intl'
import { Locate, Minus, Plus } from 'lucide-react'
import L from 'leaflet'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { drawAccuracy, drawChosenGrid, drawGrids, namePin, pinIcon, type DrawnGrids } from './grid-layers.ts'
import { moved, type GridCollection, type Point } from './grid-shape.ts'
import { MapButton } from './map-button.tsx'

export type GridMapProps = {
  grids: GridCollection
  point: Point | null
  accuracy?: number | null
  gridCode?: string | null
  label: string
  /** without it the map only shows */
  onPick?: (point: Point) => void
  onLocate?: () => void
  className?: string
}

/** Leaflet's own looks are set back to the house's; names of grids show from a zoom where they fit. */
const FRAME =
  'h-full w-full !bg-map-land-2 !font-sans [&:not([data-names])_.grid-name]:hidden [&_.grid-name]:!border-0 [&_.grid-name]:!bg-transparent [&_.grid-name]:!text-xs [&_.grid-name]:!text-map-label [&_.grid-name]:!shadow-none [&_.grid-name]:before:!hidden'

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** The district drawn from its own polygons, no tile server. Tap, drag the pin or use arrow keys (5 m, with Shift 50 m). */
export function GridMap({ grids, point, accuracy, gridCode, label, onPick, onLocate, className }: GridMapProps) {
  const t = useTranslations('report.map')
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  const mapRef = useRef<L.Map | null>(null)
  const layers = useRef<DrawnGrids['layers']>(new Map())
  const pin = useRef<L.Marker | null>(null)
  const pick = useRef(onPick)
  const movable = onPick !== undefined
  useEffect(() => {
    pick.current = onPick
  }, [onPick])

  useEffect(() => {
    if (!box.current) return
    const map = L.map(box.current, {
      zoomControl: false,
      attributionControl: false,
      keyboard: false,
      scrollWheelZoom: movable,
      zoomSnap: 0.25,
      maxZoom: 19,
    })
    mapRef.current = map
    const { bounds, layers: drawn } = drawGrids(map, grids, locale)
    layers.current = drawn
    map.fitBounds(bounds, { padding: [8, 8] })
    map.setMaxBounds(bounds.pad(0.4))
    const names = () => map.getContainer().toggleAttribute('data-names', map.getZoom() >= 15)
    map.on('zoomend', names).on('click', (event) => pick.current?.({ lng: event.latlng.lng, lat: event.latlng.lat }))
    names()
    const resized = new ResizeObserver(() => map.invalidateSize({ pan: false }))
    resized.observe(box.current)
    return () => {
      resized.disconnect()
      map.remove()
      mapRef.current = null
    }
  }, [grids, movable, locale])

  useEffect(() => {
    const map = mapRef.current
    if (!map) return
    const chosen = drawChosenGrid(map, grids, gridCode ?? null)
    return () => void chosen.remove()
  }, [grids, gridCode, movable, locale])

  const lng = point?.lng
  const lat = point?.lat
  useEffect(() => {
    const map = mapRef.current
    if (!map || lng === undefined || lat === undefined) return
    const marker = L.marker([lat, lng], { icon: pinIcon(), draggable: movable, keyboard: false, interactive: movable })
    marker.on('dragend', () => {
      const at = marker.getLatLng()
      pick.current?.({ lng: at.lng, lat: at.lat })
    })
    marker.addTo(map)
    pin.current = marker
    const ring = accuracy && accuracy > 5 ? drawAccuracy(map, { lng, lat }, accuracy) : null
    if (map.getZoom() < 15 || !map.getBounds().pad(-0.15).contains([lat, lng])) {
      map.setView([lat, lng], Math.max(map.getZoom(), 15.5), { animate: false })
    }
    return () => {
      pin.current = null
      marker.remove()
      ring?.remove()
    }
  }, [lng, lat, accuracy, grids, movable, locale])

  // the grid of a new position is known only a moment after the pin stands there
  useEffect(() => {
    if (!pin.current || !gridCode) return
    return namePin(pin.current, layers.current.get(gridCode))
  }, [lng, lat, accuracy, gridCode, grids, movable, locale])

  const onKeyDown = (event: KeyboardEvent) => {
    const map = mapRef.current
    if (!map || event.target !== event.currentTarget) return
    if (event.key === '+' || event.key === '=') map.zoomIn()
    else if (event.key === '-') map.zoomOut()
    const way = ARROWS[event.key]
    if (!way) return
    event.preventDefault()
    const metres = event.shiftKey ? 50 : 5
    const centre = map.getCenter()
    const from = point ?? { lng: centre.lng, lat: centre.lat }
    if (onPick) onPick(moved(from, way[0] * metres, way[1] * metres))
    else map.panBy([way[0] * 60, way[1] * -60], { animate: false })
  }

  return (
    <div className={`bg-map-land-2 relative isolate overflow-hidden ${className ?? ''}`}>
      <div
        role="application"
        aria-roledescription={t('role')}
        aria-label={movable ? `${label}. ${t('keys')}` : label}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="focus-visible:outline-accent absolute inset-0 -outline-offset-2 focus-visible:outline-2"
      >
        <div ref={box} className={FRAME} />
      </div>
      <div className="absolute right-2 bottom-2 z-[500] grid gap-1.5">
        {onLocate && (
          <MapButton label={t('locate')} onClick={onLocate}>
            <Locate size={20} strokeWidth={1.75} aria-hidden />
          </MapButton>
        )}
        <MapButton label={t('zoomIn')} onClick={() => mapRef.current?.zoomIn()}>
          <Plus size={20} strokeWidth={1.75} aria-hidden />
        </MapButton>
        <MapButton label={t('zoomOut')} onClick={() => mapRef.current?.zoomOut()}>
          <Minus size={20} strokeWidth={1.75} aria-hidden />
        </MapButton>
      </div>
    </div>
  )
}
