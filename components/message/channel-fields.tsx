'use client'
import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { ChannelDraft } from './channel-draft.ts'

type FieldName = keyof ChannelDraft

/** Where a channel leads and how it is signed; the secrets themselves are known to the server alone. */
export function ChannelFields({
  draft,
  isNew,
  hosts,
  secrets,
  faultAt,
  onChange,
}: {
  draft: ChannelDraft
  isNew: boolean
  hosts: readonly string[]
  secrets: readonly string[]
  faultAt: (path: string) => string | undefined
  onChange: (draft: ChannelDraft) => void
}) {
  const t = useTranslations('channels.form')
  const id = useId()
  const set = (change: Partial<ChannelDraft>) => onChange({ ...draft, ...change })
  const allowed = hosts.length > 0 ? t('hosts', { hosts: hosts.join('、') }) : t('noHosts')
  const named = (name: FieldName, path: string, control: (attributes: object) => ReactNode, help?: string) => {
    const fault = faultAt(path)
    const noted = help !== undefined || fault !== undefined
    const attributes = {
      ...{ id: `${id}-${name}`, value: draft[name], 'aria-invalid': fault ? true : undefined },
      'aria-describedby': noted ? `${id}-${name}-note` : undefined,
      onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
    }
    return (
      <Field id={`${id}-${name}`} label={t(name)} help={help} fault={fault}>
        {control(attributes)}
      </Field>
    )
  }
  const line = (name: FieldName, path: string, help?: string, longest = 200) =>
    named(name, path, (attributes) => <Input {...attributes} maxLength={longest} />, help)
  const choice = (name: 'kind' | 'needs' | 'security', options: readonly string[], help?: string) =>
    named(
      name,
      name,
      (attributes) => (
        <Select {...attributes}>
          {options.map((option) => (
            <option key={option} value={option}>
              {t(`${name}Of.${option}`)}
            </option>
          ))}
        </Select>
      ),
      help,
    )
  const secret = named(
    'secret',
    'secret',
    (attributes) => (
      <Select {...attributes}>
        <option value="">{t('noSecret')}</option>
        {[...new Set([...secrets, ...(draft.secret ? [draft.secret] : [])])].map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
    ),
    t('secretHelp'),
  )
  return (
    <>
      {isNew && choice('kind', ['webhook', 'mail'])}
      {isNew && line('code', 'code', t('codeHelp'), 40)}
      <div className="grid gap-3 md:grid-cols-2">
        {line('zh', 'name.zh', undefined, 40)}
        {line('en', 'name.en', undefined, 40)}
      </div>
      {draft.kind === 'webhook' ? (
        <>
          {line('url', 'url', allowed, 500)}
          {choice('needs', ['phone', 'login', 'email'], t('needsHelp'))}
          {secret}
          {draft.secret && line('header', 'header', t('headerHelp'), 60)}
        </>
      ) : (
        <>
          <div className="grid grid-cols-[minmax(0,1fr)_100px] gap-3">
            {line('host', 'host', allowed)}
            {line('port', 'port', undefined, 5)}
          </div>
          {choice('security', ['tls', 'starttls', 'none'])}
          {line('from', 'from')}
          {line('user', 'user', t('userHelp'))}
          {secret}
        </>
      )}
    </>
  )
}
