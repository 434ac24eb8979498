'use client'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'

const faults = {
  'auth.wrong': 'wrong',
  'auth.disabled': 'disabled',
  'auth.locked': 'locked',
  empty: 'empty',
  network: 'network',
} as const

type Fault = (typeof faults)[keyof typeof faults]

/** Login and password. A refusal is said at the password, in one sentence that also says what to do. */
export function LoginForm({ next }: { next: string }) {
  const t = useTranslations('login')
  const router = useRouter()
  const password = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const refuse = (why: Fault) => {
    setFault(why)
    setBusy(false)
    password.current?.select()
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const given = new FormData(event.currentTarget)
    const text = (name: string) => {
      const value = given.get(name)
      return typeof value === 'string' ? value : ''
    }
    if (!text('login').trim() || !text('password')) return refuse('empty')
    setBusy(true)
    setFault(null)
    const answer = await signIn('credentials', {
      login: text('login'),
      password: text('password'),
      redirect: false,
    }).catch(() => undefined)
    if (!answer) return refuse('network')
    if (answer.error) return refuse(faults[answer.error as keyof typeof faults] ?? 'network')
    router.replace(next)
    router.refresh()
  }
  return (
    <form noValidate method="post" onSubmit={(event) => void submit(event)} className="mt-8 grid gap-3.5 max-lg:mt-6">
      <Field id="login" label={t('login')}>
        <Input
          id="login"
          name="login"
          tall
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
      </Field>
      <Field id="password" label={t('password')} fault={fault && t(`fault.${fault}`)}>
        <Input
          ref={password}
          id="password"
          name="password"
          type="password"
          tall
          autoComplete="current-password"
          aria-invalid={fault !== null || undefined}
          aria-describedby={fault ? 'password-note' : undefined}
        />
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={busy} className="mt-1.5 w-full">
        {busy ? t('busy') : t('submit')}
      </Button>
    </form>
  )
}
