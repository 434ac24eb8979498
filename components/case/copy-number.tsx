'use client'
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** Copies the number; says so in place, without a toast. */
export function CopyNumber({ number }: { number: string }) {
  const t = useTranslations('cases.copy')
  const [done, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(number).catch(() => undefined)
    setDone(true)
    setTimeout(() => setDone(false), 2000)
  }
  const Icon = done ? Check : Copy
  return (
    <button
      type="button"
      aria-label={t('copy')}
      onClick={() => void copy()}
      className="rounded-2 text-ink-2 hover:bg-hover hover:text-ink grid size-9 cursor-pointer place-items-center pointer-coarse:size-11"
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span role="status" className="sr-only">
        {done && t('done')}
      </span>
    </button>
  )
}
