import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Says what is, why, and the next step: for empty, forbidden and broken places alike. */
export function Notice({
  icon: Icon,
  title,
  text,
  action,
  heading: Heading = 'h2',
}: {
  icon: LucideIcon
  title: string
  text: string
  action?: ReactNode
  heading?: 'h1' | 'h2' | 'p'
}) {
  return (
    <div className="grid justify-items-start gap-1 px-5 py-8">
      <Icon size={24} strokeWidth={1.5} aria-hidden className="text-ink-3 mb-1" />
      <Heading className="text-md font-semibold">{title}</Heading>
      <p className="text-ink-2 max-w-prose">{text}</p>
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
