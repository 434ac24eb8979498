'use client'
import { LogOut } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar.tsx'
import { Button } from '@/components/ui/button.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { ThemeChoice } from './theme-choice.tsx'

/** Who is signed in, the choices of this browser, and the way out. Opened by any button with its id as target. */
export function AccountSheet({
  id,
  name,
  login,
  units,
  theme,
}: {
  id: string
  name: string
  login: string
  units: readonly string[]
  theme: 'system' | 'light' | 'dark'
}) {
  const t = useTranslations('shell')
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    await signOut({ callbackUrl: '/login' })
  }
  return (
    <div
      id={id}
      popover="auto"
      role="dialog"
      aria-label={t('me')}
      className="bg-surface text-ink border-line-strong rounded-3 shadow-2 max-md:rounded-t-4 fixed inset-auto start-3 bottom-16 m-0 w-[300px] border p-4 max-md:inset-x-0 max-md:bottom-0 max-md:w-full max-md:rounded-b-none max-md:p-5 max-md:pb-[max(20px,env(safe-area-inset-bottom))] max-md:backdrop:bg-black/40"
    >
      <div className="grid gap-4">
        <div className="flex items-center gap-3">
          <Avatar name={name} large />
          <div className="min-w-0">
            <p className="truncate font-semibold">{name}</p>
            <p className="text-ink-2 truncate text-sm">{[login, ...units].join(' · ')}</p>
          </div>
        </div>
        <LanguageChoice />
        <ThemeChoice theme={theme} />
        <Button busy={leaving} onClick={() => void leave()} className="w-full">
          {!leaving && <LogOut aria-hidden size={16} strokeWidth={1.75} />}
          {t('signOut')}
        </Button>
      </div>
    </div>
  )
}
