import L from 'leaflet'
import { nameIn } from '@/components/case/named.ts'
import type { GridCollection, GridProperties, Point } from './grid-shape.ts'

const FILL = 'fill-map-land stroke-map-line'
const CHOSEN = 'fill-accent/15 stroke-accent'

export type DrawnGrids = { bounds: L.LatLngBounds; layers: ReadonlyMap<string, L.Layer> }

/**
 * Draws all grids: a thick line below and fills above leave the outline of the district. Gives the box of all, and the
 * layer of each by its code.
 */
export function drawGrids(map: L.Map, grids: GridCollection, locale: string): DrawnGrids {
  const outline = L.geoJSON(grids, {
    interactive: false,
    style: { className: 'fill-none stroke-map-line-strong', weight: 5, fillOpacity: 1 },
  }).addTo(map)
  const layers = new Map<string, L.Layer>()
  L.geoJSON(grids, {
    interactive: false,
    style: { className: FILL, weight: 1, fillOpacity: 1 },
    onEachFeature: (feature, layer) => {
      const grid = feature.properties as GridProperties
      layers.set(grid.code, layer)
      layer.bindTooltip(nameIn(locale, grid), {
        permanent: true,
        direction: 'center',
        className: 'grid-name',
        interactive: false,
      })
    },
  }).addTo(map)
  return { bounds: outline.getBounds(), layers }
}

/** Draws one grid as the chosen one over the others; null draws none. Gives the layer, to be removed by the caller. */
export function drawChosenGrid(map: L.Map, grids: GridCollection, code: string | null): L.GeoJSON {
  const features = grids.features.filter((feature) => feature.properties.code === code)
  return L.geoJSON({ type: 'FeatureCollection', features } as GridCollection, {
    interactive: false,
    style: { className: CHOSEN, weight: 2.5, fillOpacity: 1 },
  }).addTo(map)
}

/** Writes the name of the grid a pin stands in below its tip, where the pin does not cover it; gives how to take it off. */
export function namePin(marker: L.Marker, layer: L.Layer | undefined): () => void {
  const name = layer?.getTooltip()?.getContent()
  if (!layer || typeof name !== 'string') return () => undefined
  layer.closeTooltip()
  marker.bindTooltip(name, { permanent: true, direction: 'bottom', offset: [0, 2], className: 'grid-name' })
  return () => {
    marker.unbindTooltip()
    layer.openTooltip()
  }
}

/** Draws how far the position may be off, in metres. */
export function drawAccuracy(map: L.Map, point: Point, metres: number): L.Circle {
  return L.circle([point.lat, point.lng], {
    radius: metres,
    interactive: false,
    className: 'fill-accent/10 stroke-accent [stroke-dasharray:4_4]',
    weight: 1.5,
    fillOpacity: 1,
  }).addTo(map)
}

/** The pin, drawn here so that no image has to be fetched. */
export function pinIcon(): L.DivIcon {
  return L.divIcon({
    className: '',
    iconSize: [36, 52],
    iconAnchor: [18, 50],
    html: '<svg width="36" height="52" viewBox="-18 -50 36 52" aria-hidden="true"><path d="M0 0c-10-14-17-22-17-33a17 17 0 0 1 34 0c0 11-7 19-17 33Z" fill="var(--color-brand)" stroke="var(--color-surface)" stroke-width="2"/><circle cy="-33" r="6" fill="var(--color-surface)"/></svg>',
  })
}
