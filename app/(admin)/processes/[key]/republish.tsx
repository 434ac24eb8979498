'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi, problemWords, type Problem } from '@/app/client/call-api.ts'
import { NoteDialog } from '@/components/time/note-dialog.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'

/** Makes an old version the newest again, after a word of why. */
export function Republish({ processKey, version }: { processKey: string; version: number }) {
  const t = useTranslations('processes.republish')
  const router = useRouter()
  const say = useToast()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const republish = async (notes: string) => {
    setBusy(true)
    const address = `/api/v1/processes/${encodeURIComponent(processKey)}/versions/${version}/republish`
    const answer = await callApi<{ version: number }>(address, { method: 'POST', body: { notes } })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    setAsking(false)
    say({ kind: 'done', text: t('done', { version: answer.value.version }) })
    router.push(`/processes/${encodeURIComponent(processKey)}`)
  }
  const words = { title: t('title', { version }), note: t('note'), cancel: t('cancel'), save: t('action') }
  return (
    <>
      <Button
        size="sm"
        onClick={() => {
          setProblem(null)
          setAsking(true)
        }}
      >
        {t('open')}
      </Button>
      {asking && (
        <NoteDialog
          words={words}
          busy={busy}
          fault={problem && problemWords(problem, t('offline'))}
          onSave={(notes) => void republish(notes)}
          onClose={() => setAsking(false)}
        >
          <p className="text-ink-2 text-sm">{t('what')}</p>
        </NoteDialog>
      )}
    </>
  )
}
