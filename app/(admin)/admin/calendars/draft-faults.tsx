import { CircleAlert } from 'lucide-react'
import { useLocale } from 'next-intl'
import { refusalCure, refusalText } from '@/domain/shared/refusal-text.ts'
import type { FieldFault } from '@/domain/shared/refusal.ts'

/** Why what is entered cannot be counted with. */
export function DraftFaults({ faults }: { faults: readonly FieldFault[] }) {
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  return (
    <ul role="alert" className="text-red-ink grid gap-1 px-4 py-3 text-sm">
      {faults.map((fault) => (
        <li key={`${fault.path} ${fault.code}`} className="flex gap-1.5">
          <CircleAlert aria-hidden strokeWidth={1.75} className="mt-0.5 size-4 shrink-0" />
          <span>
            {refusalText(fault, locale)}
            {locale === 'en' ? '. ' : '。'}
            {refusalCure(fault, locale)}
          </span>
        </li>
      ))}
    </ul>
  )
}
