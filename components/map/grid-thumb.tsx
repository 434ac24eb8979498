import type { GridCollection, Point } from './grid-shape.ts'

/** The chosen grid among its neighbours, small and still; says nothing a sentence beside it does not say. */
export function GridThumb({
  grids,
  code,
  point,
  className,
}: {
  grids: GridCollection
  code: string | null
  point: Point
  className?: string
}) {
  const chosen = grids.features.find((feature) => feature.properties.code === code)
  const ring = chosen?.geometry.coordinates[0] ?? []
  const shrink = Math.cos((point.lat * Math.PI) / 180)
  const xs = ring.map((vertex) => (vertex[0] ?? 0) * shrink)
  const ys = ring.map((vertex) => -(vertex[1] ?? 0))
  const span = ring.length > 0 ? Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) : 0.006
  const cx = ring.length > 0 ? (Math.max(...xs) + Math.min(...xs)) / 2 : point.lng * shrink
  const cy = ring.length > 0 ? (Math.max(...ys) + Math.min(...ys)) / 2 : -point.lat
  const scale = 46 / span
  const project = (vertex: readonly number[]) =>
    `${(((vertex[0] ?? 0) * shrink - cx) * scale + 38).toFixed(1)} ${((-(vertex[1] ?? 0) - cy) * scale + 28).toFixed(1)}`
  const pathOf = (rings: number[][][]) => rings.map((line) => `M${line.map(project).join('L')}Z`).join('')
  const near = grids.features.filter(({ geometry }) => {
    const [first] = geometry.coordinates[0] ?? []
    return first && Math.abs((first[0] ?? 0) * shrink - cx) < span * 3 && Math.abs(-(first[1] ?? 0) - cy) < span * 3
  })
  const [x, y] = project([point.lng, point.lat]).split(' ')
  return (
    <svg viewBox="0 0 76 56" aria-hidden className={`rounded-2 bg-map-land-2 ${className ?? ''}`}>
      {near.map(({ properties, geometry }) => (
        <path
          key={properties.code}
          d={pathOf(geometry.coordinates)}
          className="fill-map-land stroke-map-line-strong"
          strokeWidth={0.75}
        />
      ))}
      {chosen && (
        <path d={pathOf(chosen.geometry.coordinates)} className="fill-accent/15 stroke-accent" strokeWidth={1.5} />
      )}
      <g transform={`translate(${x} ${y}) scale(.45)`}>
        <path
          d="M0 0c-10-14-17-22-17-33a17 17 0 0 1 34 0c0 11-7 19-17 33Z"
          className="fill-brand stroke-surface"
          strokeWidth={2.5}
        />
        <circle cy={-33} r={6} className="fill-surface" />
      </g>
    </svg>
  )
}
