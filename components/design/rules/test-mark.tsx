export type TestOutcome = 'passed' | 'failed' | 'open'

/** How a test came out, told by shape as well as by colour. */
export function TestMark({ outcome }: { outcome: TestOutcome }) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className="size-4 shrink-0">
      {outcome === 'failed' && (
        <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1.4" className="fill-red stroke-red-edge" />
      )}
      {outcome === 'passed' && (
        <>
          <circle cx="8" cy="8" r="6.6" className="fill-green stroke-green-edge" />
          <path
            d="m5.2 8.2 1.9 1.9 3.7-4"
            fill="none"
            strokeWidth="1.7"
            strokeLinecap="round"
            className="stroke-on-green"
          />
        </>
      )}
      {outcome === 'open' && (
        <circle
          cx="8"
          cy="8"
          r="6.2"
          fill="none"
          strokeDasharray="2 2.2"
          className="stroke-control"
          strokeWidth="1.4"
        />
      )}
    </svg>
  )
}
