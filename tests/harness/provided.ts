import type { DemoPerson } from '@/scripts/launch/demo-file.ts'
import type { Jdk } from '@/scripts/launch/jdk.ts'

/** What the run as a whole sets up once and every test file is given. */
export type Provided = {
  testDir: string
  /** address of the server's `postgres` database; `template` is migrated and holds the demo district */
  postgresUrl: string
  template: string
  zeebeHome: string
  jdk: Jdk
  people: DemoPerson[]
}

declare module 'vitest' {
  interface ProvidedContext {
    house: Provided
  }
}
