'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'

/** Asks for the tracking code; letters are read whatever their case, spaces are forgiven. */
export function TrackCodeForm() {
  const t = useTranslations('track.code')
  const router = useRouter()
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = code.replace(/[\s-]/g, '').toUpperCase()
    if (typed) router.push(`/track/${encodeURIComponent(typed)}`)
  }
  return (
    <form onSubmit={submit} className="mt-4 grid gap-2">
      <label htmlFor="code" className="text-md">
        {t('label')}
      </label>
      <input
        id="code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        className="rounded-3 border-control bg-surface text-md h-12 border px-3 tracking-wider tabular-nums"
      />
      <button
        type="submit"
        className="rounded-3 bg-brand text-md text-on-brand hover:bg-brand-hover mt-1 h-12 cursor-pointer font-semibold"
      >
        {t('look')}
      </button>
    </form>
  )
}
