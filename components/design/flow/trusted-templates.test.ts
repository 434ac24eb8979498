import * as real from '@bpmn-io/element-templates-validator'
import { expect, it } from 'vitest'
import * as trusted from './trusted-templates.ts'

it('speaks of the schema the validator it stands for would speak of', () => {
  const validator = real as unknown as Record<string, () => unknown>
  const { getZeebeSchemaPackage, getZeebeSchemaVersion, getSchemaVersion } = trusted
  for (const tell of [getZeebeSchemaPackage, getZeebeSchemaVersion, getSchemaVersion])
    expect(tell()).toBe(validator[tell.name]?.())
})
