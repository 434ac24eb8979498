import { both } from './definition.ts'
import type { CatalogueEntry } from './definition.ts'
import { limitProperties } from './limit-properties.ts'

const dial = '<circle cx="9" cy="10" r="6"/>'

export const startCaseClock: CatalogueEntry = {
  id: 'whistle.clock.start',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.clock.start',
  name: both('启动整体时钟', 'Start the case clock'),
  help: both(
    '整个案件从这里开始计时；已在走的不重来',
    'The time of the whole case begins here; a clock that runs goes on',
  ),
  icon: `${dial}<path d="M7 1.5h4M9 6.5V10l2.5 1.5"/>`,
  category: 'auto',
  groups: { limit: both('时限', 'Limit') },
  properties: [
    { kind: 'hidden', value: 'case', binding: { at: 'header', key: 'clock' } },
    { kind: 'hidden', id: 'clockKey', value: '=caseId + ":case"', binding: { at: 'input', name: 'clockKey' } },
    ...limitProperties,
  ],
}

export const stopCaseClock: CatalogueEntry = {
  id: 'whistle.clock.stop',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.clock.stop',
  name: both('停止整体时钟', 'Stop the case clock'),
  help: both('整个案件到这里停止计时', 'The time of the whole case ends here'),
  icon: `${dial}<path d="M7 1.5h4M7 8h4v4H7z"/>`,
  category: 'auto',
  groups: {},
  properties: [{ kind: 'hidden', value: 'case', binding: { at: 'header', key: 'clock' } }],
}
