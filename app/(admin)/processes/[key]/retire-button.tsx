'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import { NoteDialog } from '@/components/time/note-dialog.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { rolloutCalls } from './rollout-calls.ts'

type Props = {
  processKey: string
  version: number
  /** which versions may follow the one in use, the newest first; null where it is not in use */
  followers: readonly number[] | null
}

/** Lets no new case start on a version any more, after a word of why and, of the one in use, who follows. */
export function RetireButton(props: Props) {
  const t = useTranslations('processes.rollout')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        {t('retire')}
      </Button>
      {asking && <RetireDialog {...props} onClose={() => setAsking(false)} />}
    </>
  )
}

function RetireDialog({ processKey, version, followers, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('processes.rollout')
  const router = useRouter()
  const say = useToast()
  const id = useId()
  const [follower, setFollower] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const choices = followers ?? []
  const retire = async (reason: string) => {
    setBusy(true)
    const asked = { reason, ...(follower !== '' && { follower: Number(follower) }) }
    const answer = await rolloutCalls.retire(processKey, version, asked)
    setBusy(false)
    if (!answer.ok) return setFault(problemWords(answer.problem, t('offline')))
    onClose()
    say({ kind: 'done', text: t('retiredDone', { version }) })
    router.refresh()
  }
  return (
    <NoteDialog
      words={{ title: t('retireTitle', { version }), note: t('reason'), cancel: t('cancel'), save: t('retire') }}
      busy={busy}
      blocked={choices.length > 0 && follower === ''}
      fault={fault}
      onSave={(reason) => void retire(reason)}
      onClose={onClose}
    >
      {choices.length > 0 && (
        <Field id={id} label={t('follower')}>
          <Select id={id} value={follower} onChange={({ target }) => setFollower(target.value)}>
            <option value="">{t('chooseFollower')}</option>
            {choices.map((each) => (
              <option key={each} value={each}>
                {t('version', { version: each })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className="text-ink-2 text-sm">{t(followers && choices.length === 0 ? 'retireLast' : 'retireText')}</p>
    </NoteDialog>
  )
}
