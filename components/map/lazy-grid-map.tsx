'use client'
import dynamic from 'next/dynamic'
import type { GridMapProps } from './grid-map.tsx'

const Loaded = dynamic(() => import('./grid-map.tsx').then((module) => module.GridMap), {
  ssr: false,
  loading: () => <div className="bg-map-land h-full w-full" />,
})

/** The grid map, fetched only in the browser: Leaflet needs a window. */
export function LazyGridMap(props: GridMapProps) {
  return (
    <div className={`bg-map-land relative ${props.className ?? ''}`}>
      <Loaded {...props} className="h-full w-full" />
    </div>
  )
}
