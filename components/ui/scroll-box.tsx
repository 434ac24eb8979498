import type { ReactNode } from 'react'

/**
 * A table that is wider than the page scrolls in here, by keyboard too. It holds what lies absolute inside, the words for
 * readers in a far column say, which would widen the page else.
 */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
