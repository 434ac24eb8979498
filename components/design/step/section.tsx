import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

/** A part of the panel that folds. */
export function Section({ title, children, open = true }: { title: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="border-line group border-t" open={open}>
      <summary className="hover:bg-hover flex cursor-pointer items-center gap-1.5 px-4 py-3 text-base font-semibold">
        <ChevronDown aria-hidden className="size-3.5 -rotate-90 group-open:rotate-0" />
        {title}
      </summary>
      <div className="grid gap-3 px-4 pb-4">{children}</div>
    </details>
  )
}
