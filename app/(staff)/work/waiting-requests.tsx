import { Stamp } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { limitWords } from '@/domain/sla/words.ts'
import type { Actor } from '@/server/auth/actor.ts'
import { listRequests } from '@/server/services/moves/list-requests.ts'

const shown = 5

/** What waits for this person's decision, the oldest first; nothing where nothing waits. */
export async function WaitingRequests({ person }: { person: Actor }) {
  const [t, locale, requests] = await Promise.all([getTranslations('work.requests'), getLocale(), listRequests(person)])
  if (requests.length === 0) return null
  const language = locale === 'en' ? 'en' : 'zh'
  return (
    <section
      aria-label={t('title')}
      className="border-line bg-surface lg:rounded-3 flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1 max-lg:border-y lg:mx-6 lg:mb-3 lg:border"
    >
      <p className="inline-flex items-center gap-1.5 font-semibold">
        <Stamp size={16} strokeWidth={1.75} aria-hidden className="text-ink-2" />
        {t('count', { count: requests.length })}
      </p>
      <ul className="flex min-w-0 flex-1 flex-wrap gap-x-4">
        {requests.slice(0, shown).map(({ id, kind, more, caseNumber, caseTitle }) => (
          <li key={id} className="min-w-0">
            <Link
              href={`/cases/${encodeURIComponent(caseNumber)}#requests`}
              className="text-accent inline-flex min-h-8 max-w-full items-center hover:underline max-lg:min-h-11"
            >
              <span className="truncate">
                {t(`kind.${kind}`)} {more && limitWords(more, language)} · {caseTitle}
              </span>
            </Link>
          </li>
        ))}
        {requests.length > shown && (
          <li className="text-ink-2 inline-flex min-h-8 items-center">
            {t('rest', { count: requests.length - shown })}
          </li>
        )}
      </ul>
    </section>
  )
}
