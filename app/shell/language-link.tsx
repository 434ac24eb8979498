'use client'
import { useLocale } from 'next-intl'
import { useRouter } from 'next/navigation'
import { keepChoice } from '@/components/shell/choice-cookie.ts'

/** The other language, for whoever is not signed in. */
export function LanguageLink() {
  const router = useRouter()
  const [other, name] = useLocale() === 'en' ? (['zh-CN', '中文'] as const) : (['en', 'English'] as const)
  return (
    <button
      type="button"
      lang={other}
      className="text-accent justify-self-start py-1 underline underline-offset-3 max-md:min-h-11"
      onClick={() => {
        keepChoice('locale', other)
        router.refresh()
      }}
    >
      {name}
    </button>
  )
}
