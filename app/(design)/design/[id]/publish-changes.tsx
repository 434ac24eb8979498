'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useChanges, type Comparing } from './use-changes.ts'

/** as many sentences as are read before one presses */
const most = 8

/** What would change for new cases, in sentences: the first of them here, all of them a press away. */
export function PublishChanges({ comparing, onAll }: { comparing: Comparing; onAll: () => void }) {
  const t = useTranslations('design.publish.changes')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const { version } = comparing
  const told = useChanges(comparing, t('offline'))
  const changes = told.kind === 'changes' ? told.changes : []
  const [meant, drawn] = [
    changes.filter(({ kind }) => kind !== 'layout'),
    changes.filter(({ kind }) => kind === 'layout'),
  ]
  const first = changes.length > most ? [...meant, ...drawn].slice(0, most) : changes
  const rest = changes.length - first.length
  return (
    <section aria-label={t('title', { version })} className="grid gap-1 text-sm">
      <h3 className="text-ink-2">{t('title', { version })}</h3>
      <div role="status" className="text-ink-2 empty:hidden">
        {told.kind === 'reading' && t('reading')}
        {told.kind === 'refused' && told.text}
        {told.kind === 'changes' && changes.length === 0 && t('none')}
      </div>
      {changes.length > 0 && (
        <ul className="bg-surface-2 rounded-2 list-disc py-2 ps-8 pe-3">
          {first.map(({ text }, index) => (
            <li key={index} className="py-0.5 wrap-anywhere">
              {text[language]}
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <button type="button" onClick={onAll} className="text-accent justify-self-start py-1 underline">
          {t('rest', { count: rest })}
        </button>
      )}
    </section>
  )
}
