import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** A strip over the page that says how the page itself is doing: no network, reconnecting, the engine is away. */
export function Banner({ icon: Icon, title, children }: { icon: LucideIcon; title: string; children?: ReactNode }) {
  return (
    <div
      role="status"
      className="bg-pause-tint border-line-strong flex items-center gap-2.5 border-b px-4 py-2 text-base md:px-6"
    >
      <Icon aria-hidden strokeWidth={1.75} className="size-4 shrink-0" />
      <b>{title}</b>
      {children && <span className="text-ink-2 min-w-0">{children}</span>}
    </div>
  )
}
