'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { noCodes } from '@/domain/rules/code-book.ts'
import type { RulesContract } from '@/components/design/rules/rules-contract.ts'
import { draftCalls } from './draft.ts'

/** Takes whether the workbench of rules is open; gives what it needs, once that was fetched: it reads formulas. */
export function useRulesContract(asked: boolean): RulesContract | null {
  const t = useTranslations('design.list')
  const [contract, setContract] = useState<RulesContract | null>(null)
  useEffect(() => {
    if (!asked || contract) return
    let gone = false
    const load = async () => {
      const [{ rulesContract }, names] = await Promise.all([import('./rules-contract.ts'), draftCalls.codes()])
      // without names a table is still worked on
      if (!gone) setContract(rulesContract(t('offline'), names.ok ? names.value.codes : noCodes))
    }
    void load()
    return () => {
      gone = true
    }
  }, [asked, contract, t])
  return contract
}
