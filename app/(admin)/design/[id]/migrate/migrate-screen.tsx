'use client'
import type { Progress } from '@/components/migration/progress-panel.tsx'
import type { MigrationSides } from '@/server/services/migrations/migration-sides.ts'
import { DryRunView } from './dry-run-view.tsx'
import { ProgressView } from './progress-view.tsx'
import { useProgress } from './use-progress.ts'

export type MigrateScreenProps = {
  processKey: string
  name: string
  versions: { from: number; to: number }
  sides: MigrationSides
  /** the latest migration of the process */
  latest: Progress | null
  at: string
}

/** A migration on its way, or what it would mean. */
export function MigrateScreen({ latest, ...given }: MigrateScreenProps) {
  const { progress, rows, follow, reload } = useProgress(latest)
  if (progress)
    return (
      <ProgressView
        name={given.name}
        progress={progress}
        rows={rows}
        at={given.at}
        onReload={reload}
        onFollow={follow}
      />
    )
  return <DryRunView {...given} onStarted={follow} />
}
