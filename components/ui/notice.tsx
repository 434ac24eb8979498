import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Empty, forbidden, broken or offline: says what is, why, and the next step. */
export function Notice({
  icon: Icon,
  title,
  text,
  action,
  heading: Heading = 'h2',
}: {
  icon: LucideIcon
  title: string
  text?: ReactNode
  action?: ReactNode
  heading?: 'h1' | 'h2' | 'h3'
}) {
  return (
    <div className="grid justify-items-start gap-1 px-5 py-8">
      <Icon aria-hidden size={24} strokeWidth={1.5} className="text-ink-3 mb-1" />
      <Heading className="text-md font-semibold">{title}</Heading>
      {text && <p className="text-ink-2 max-w-prose">{text}</p>}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  )
}
