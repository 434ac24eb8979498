import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Code } from '@/domain/rules/code-book.ts'

/** Codes by name under their headings, one or several to be chosen. */
export function CodeList({
  codes,
  single,
  isChosen,
  onToggle,
}: {
  codes: readonly Code[]
  single: boolean
  isChosen: (code: Code) => boolean
  onToggle: (code: Code) => void
}) {
  const t = useTranslations('rules.codes')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const name = useId()
  return (
    <div className="border-line min-h-0 flex-1 overflow-y-auto border-t px-3 py-2">
      {codes.length === 0 && <p className="text-ink-2">{t('nothing')}</p>}
      {codes.map((code, at) => {
        const group = code.group?.[language]
        return (
          <div key={`${code.within ?? ''} ${code.code} ${code.whole ? 'all' : ''}`}>
            {group && group !== codes[at - 1]?.group?.[language] && (
              <p className="text-ink-2 pt-1.5 text-xs">{group}</p>
            )}
            <label className="hover:bg-hover rounded-2 flex min-h-8 cursor-pointer items-center gap-2 px-1">
              <input
                type={single ? 'radio' : 'checkbox'}
                name={name}
                checked={isChosen(code)}
                onChange={() => onToggle(code)}
                className="accent-brand size-4 shrink-0"
              />
              <span className="flex-1">{code.name[language]}</span>
              {/^\d+$/.test(code.code) && <span className="text-ink-2 tabular-nums">{code.code}</span>}
            </label>
          </div>
        )
      })}
    </div>
  )
}
