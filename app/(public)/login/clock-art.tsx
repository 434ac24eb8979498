const due = 640
const step = 38

/** Start of each clock and how far it has come, in the drawing's units; each waits for the same line. */
const clocks: readonly (readonly [start: number, used: number])[] = [
  [260, 276],
  [340, 161],
  [0, 413],
  [0, 227],
  [0, 449],
  [120, 75],
  [340, 116],
  [180, 414],
  [340, 47],
  [0, 465],
  [0, 313],
  [340, 46],
  [120, 78],
  [120, 634],
  [60, 270],
  [180, 220],
  [60, 108],
  [120, 186],
  [0, 308],
  [120, 228],
  [340, 185],
  [420, 109],
  [420, 77],
  [120, 327],
]

/** Many clocks and one line: what the product is about, drawn. */
export function ClockArt({ dueWord }: { dueWord: string }) {
  return (
    <svg viewBox="0 0 880 900" preserveAspectRatio="xMaxYMid slice" aria-hidden className="absolute inset-0 size-full">
      {clocks.map(([start, used], row) => {
        const part = used / (due - start)
        const y = 20 + row * step
        const late = start + used - due
        return (
          <g key={row}>
            <rect x={start} y={y} width={due - start} height="6" rx="1" className="fill-ink/7" />
            <rect
              x={start}
              y={y}
              width={Math.min(used, due - start)}
              height="6"
              rx="1"
              className={part > 1 ? 'fill-red' : part > 0.85 ? 'fill-amber' : 'fill-ink/20'}
            />
            {late > 0 && <rect x={due} y={y} width={late} height="6" rx="1" className="fill-red-edge" />}
          </g>
        )
      })}
      <path d={`M${due} 0V900`} strokeWidth="1.5" className="stroke-ink" />
      <text x={due + 10} y="884" fontSize="13" className="fill-ink-2">
        {dueWord}
      </text>
    </svg>
  )
}
