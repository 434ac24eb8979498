'use client'
import { Route } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'

/** Asks for the number of a case and opens its way. */
export function FindWay() {
  const t = useTranslations('processes.figures')
  const router = useRouter()
  const [number, setNumber] = useState('')
  return (
    <form
      className="flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (number.trim() !== '') router.push(`/cases/${encodeURIComponent(number.trim())}/way`)
      }}
    >
      <div className="w-48">
        <Input
          aria-label={t('caseNumber')}
          placeholder={t('caseNumber')}
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
      </div>
      <Button type="submit">
        <Route size={16} strokeWidth={1.75} aria-hidden />
        {t('caseWay')}
      </Button>
    </form>
  )
}
