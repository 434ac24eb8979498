'use client'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { problemWords, type Answer } from './call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import type { ButtonVariant } from '@/components/ui/button-class.ts'
import { Dialog } from '@/components/ui/dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { useToast } from '@/components/ui/toast.tsx'

/** `verb` opens the question, `sure` answers it (the verb again unless it has words of its own), `keep` leaves it. */
export type SureWords = {
  verb: string
  title: string
  text: string
  sure?: string
  keep: string
  done: string
  offline: string
}

/** An act that is done after asking; the page shows what came of it. `children` stands for another button that asks. */
export function SureButton({
  words,
  variant,
  sureVariant = 'primary',
  onSure,
  children,
}: {
  words: SureWords
  variant?: ButtonVariant
  sureVariant?: ButtonVariant
  onSure: () => Promise<Answer<unknown>>
  children?: (ask: () => void) => ReactNode
}) {
  const router = useRouter()
  const say = useToast()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const act = async () => {
    setBusy(true)
    const answer = await onSure()
    setBusy(false)
    if (!answer.ok) return setFault(problemWords(answer.problem, words.offline))
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
      {children?.(ask) ?? (
        <Button size="sm" {...(variant && { variant })} onClick={ask}>
          {words.verb}
        </Button>
      )}
      {asking && (
        <Dialog title={words.title} onClose={() => setAsking(false)}>
          <p className="text-ink-2">{words.text}</p>
          {fault && <FieldFault id="sure-fault">{fault}</FieldFault>}
          <div className="flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{words.keep}</Button>
            <Button variant={sureVariant} busy={busy} onClick={() => void act()}>
              {words.sure ?? words.verb}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
