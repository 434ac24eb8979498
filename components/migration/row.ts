import type { LampKind } from '@/components/sla/lamp.tsx'
import type { MigrationRow } from '@/domain/migration/migration.ts'
import type { Lamp } from '@/domain/sla/lamp.ts'

/** A moment that came as text. */
type Wired<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Wired<T[K]> } : T

/** A row as the API gives it. */
export type Row = Wired<MigrationRow>

/** What would happen by a dry run, or what happened by a report. */
export type Tense = 'foretold' | 'done'

/** Takes the lamp of a clock; gives how it is drawn. */
export const lampKind = (lamp: Lamp): LampKind => (lamp === 'yellow' ? 'amber' : lamp)

/** The clock of a row that lists show: of the step where it has one. */
export const firstClock = ({ clocks }: Row) => clocks.find(({ element }) => element !== null) ?? clocks[0]

/** Takes a row; gives which words tell of a step that ends for another, if one does. */
export const beginning = ({ begun, clocks }: Pick<Row, 'begun' | 'clocks'>): 'restarts' | 'resumed' | null =>
  begun ? (clocks.some(({ anew }) => anew) ? 'restarts' : 'resumed') : null
