import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag.tsx'
import type { RolloutShape } from './rollout.ts'

/** What is special about a version: tried by a part of the new cases, retired, published although tests failed. */
export function VersionMarks({ version, rollout }: { version: number; rollout: RolloutShape }) {
  const t = useTranslations('processes.rollout')
  const retired = rollout.retired.some((each) => each.version === version)
  const despite = rollout.despiteTests.some((each) => each.version === version)
  return (
    <>
      {rollout.canary?.version === version && <Tag tone="accent">{t('canary')}</Tag>}
      {retired && <Tag>{t('retired')}</Tag>}
      {despite && <Tag tone="red">{t('despiteTests')}</Tag>}
    </>
  )
}
