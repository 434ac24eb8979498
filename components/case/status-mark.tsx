/** How far each public phase is, as the moon: the ring fills with ink as the case goes on. */
const FILL: Record<string, number> = { received: 0.06, arranged: 0.24, working: 0.42, checking: 0.6, answered: 0.8 }
const ENDS: Record<string, string> = {
  paused: 'M6.4 5.8v4.4M9.6 5.8v4.4',
  not_taken: 'M5 8h6',
  withdrawn: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2',
}
const ROUND = 12.57

/** A status chip: a moon phase in ink and the word; no colour, colour belongs to time. */
export function StatusMark({ phase, name }: { phase: string; name: string }) {
  const stroke = ENDS[phase]
  return (
    <span className="text-ink-2 inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg
        width="14"
        height="14"
        viewBox="0 0 16 16"
        aria-hidden
        className="stroke-ink-2 fill-none"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <circle cx="8" cy="8" r="6" className={phase === 'closed' ? 'fill-ink-2' : ''} />
        {phase === 'closed' && <path d="m5.2 8.2 2 2 3.7-4.2" className="stroke-surface" />}
        {stroke && <path d={stroke} />}
        {FILL[phase] !== undefined && (
          <circle
            cx="8"
            cy="8"
            r="2"
            strokeWidth="4"
            strokeLinecap="butt"
            strokeDasharray={`${FILL[phase] * ROUND} ${ROUND}`}
            transform="rotate(-90 8 8)"
          />
        )}
      </svg>
      {name}
    </span>
  )
}
