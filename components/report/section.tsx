import type { ReactNode } from 'react'

/** One band of a phone form: full width, white, with a heading; a panel on wide screens. */
export function Section({
  title,
  hint,
  action,
  id,
  children,
}: {
  title: string
  hint?: ReactNode
  action?: ReactNode
  id: string
  children: ReactNode
}) {
  return (
    <section
      aria-labelledby={id}
      className="border-line bg-surface md:rounded-3 border-y px-4 py-3 md:border md:px-5 md:py-4"
    >
      <div className="mb-2 flex min-h-6 items-baseline justify-between gap-3">
        <h2 id={id} className="text-md font-semibold">
          {title}
        </h2>
        {hint && <span className="text-ink-3 min-w-0 truncate text-sm">{hint}</span>}
        {action}
      </div>
      {children}
    </section>
  )
}
