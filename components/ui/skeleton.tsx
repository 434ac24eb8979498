/** A grey line in the place of words to come. */
export function Line({ className = '' }: { className?: string }) {
  return <span aria-hidden className={`bg-sunk rounded-1 block h-3 ${className}`} />
}

/** Rows that keep the shape of a list while it is on its way. */
export function RowsToCome({ rows, label }: { rows: number; label: string }) {
  return (
    <div role="status" className="bg-surface border-line md:rounded-3 border-y md:border">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div
          key={index}
          className="border-line flex h-[50px] items-center gap-4 px-4 not-first:border-t max-md:h-[68px]"
        >
          <Line className="w-24" />
          <span className="grid flex-1 gap-2">
            <Line className="w-3/5" />
            <Line className="h-2.5 w-2/5" />
          </span>
        </div>
      ))}
    </div>
  )
}
