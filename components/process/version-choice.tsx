'use client'
import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { Select } from '@/components/ui/select.tsx'

/** Which version is compared with which; each pair is an address of its own. */
export function VersionChoice({
  address,
  versions,
  from,
  to,
  also = '',
}: {
  address: string
  versions: readonly number[]
  from: number
  to: number
  /** what the address says besides the pair */
  also?: string
}) {
  const t = useTranslations('processes.compare')
  const router = useRouter()
  const id = useId()
  const go = (pair: { from: number; to: number }) => router.push(`${address}?from=${pair.from}&to=${pair.to}${also}`)
  const options = versions.map((version) => (
    <option key={version} value={version}>
      {t('version', { version })}
    </option>
  ))
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={`${id}-from`} className="sr-only">
        {t('from')}
      </label>
      <Select id={`${id}-from`} value={from} onChange={({ target }) => go({ from: Number(target.value), to })}>
        {options}
      </Select>
      <ArrowRight size={16} strokeWidth={1.75} aria-hidden className="text-ink-3 shrink-0" />
      <label htmlFor={`${id}-to`} className="sr-only">
        {t('to')}
      </label>
      <Select id={`${id}-to`} value={to} onChange={({ target }) => go({ from, to: Number(target.value) })}>
        {options}
      </Select>
    </div>
  )
}
