import type { ReactNode } from 'react'

/** A titled part of a page: a panel on wide screens, a full-width band on the phone. */
export function Panel({
  id,
  title,
  hint,
  action,
  className,
  children,
}: {
  id: string
  title: string
  hint?: ReactNode
  action?: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <section
      aria-labelledby={id}
      className={`border-line bg-surface lg:rounded-3 min-w-0 max-lg:border-y lg:border ${className ?? ''}`}
    >
      <div className="border-line flex min-h-11 items-center gap-3 px-4 lg:border-b">
        <h2 id={id} className="max-lg:text-md font-semibold whitespace-nowrap">
          {title}
        </h2>
        {hint && <span className="text-ink-3 min-w-0 truncate text-xs">{hint}</span>}
        {action && <div className="ms-auto flex items-center gap-1.5">{action}</div>}
      </div>
      {children}
    </section>
  )
}
