'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { problemWords, type Answer } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import type { ButtonVariant } from '@/components/ui/button-class.ts'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { useToast } from '@/components/ui/toast.tsx'

/** An act on the versions of a process, done after asking; the page shows what came of it. */
export function SureButton({
  words,
  variant,
  onSure,
}: {
  words: { verb: string; title: string; text: string; done: string }
  variant?: ButtonVariant
  onSure: () => Promise<Answer<unknown>>
}) {
  const t = useTranslations('processes.rollout')
  const router = useRouter()
  const say = useToast()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const act = async () => {
    setBusy(true)
    const answer = await onSure()
    setBusy(false)
    if (!answer.ok) return setFault(problemWords(answer.problem, t('offline')))
    setAsking(false)
    say({ kind: 'done', text: words.done })
    router.refresh()
  }
  const ask = () => {
    setFault(null)
    setAsking(true)
  }
  return (
    <>
      <Button size="sm" {...(variant && { variant })} onClick={ask}>
        {words.verb}
      </Button>
      {asking && (
        <Dialog title={words.title} onClose={() => setAsking(false)}>
          <p className="text-ink-2">{words.text}</p>
          {fault && <FieldFault id="sure-fault">{fault}</FieldFault>}
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button variant="primary" busy={busy} onClick={() => void act()}>
              {words.verb}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
