import { expect, type Page } from '@playwright/test'
import { valueOf } from '@/scripts/demo/world.ts'
import { apiOf } from './stage/house.ts'
import { lookAt } from './stage/look.ts'
import { photo } from './stage/photo.ts'
import { test } from './stage/stage.ts'

// A draft is tried: started from its head, two steps done, its time moved past a deadline, ended.
const drawer = 'padmin01'
test.setTimeout(300_000)

/** A draft of the standard process, with one step called otherwise. */
async function renamedDraft(): Promise<string> {
  const api = apiOf(drawer)
  const { id } = valueOf(await api.post<{ id: string }>('/api/v1/drafts', { from: { key: 'leifengshao' }, name: '试走演示' }))
  return id
}
