import { feedbackResults, noticeCodes } from '../notice-codes.ts'
import { both } from './definition.ts'
import type { CatalogueEntry, Property } from './definition.ts'
import { codePattern } from './patterns.ts'

const recipient = (who: string, zh: string, en: string): Property => ({
  kind: 'flag',
  id: `to.${who}`,
  group: 'to',
  label: both(zh, en),
  binding: { at: 'header', key: `to.${who}` },
})

const statusAfter: Property = {
  kind: 'text',
  id: 'status',
  group: 'what',
  label: both('之后的状态', 'Status from then on'),
  help: both('状态编号；same = 不变', 'Code of a status; same = leave it'),
  value: 'same',
  pattern: codePattern,
  binding: { at: 'header', key: 'status' },
}

export const notify: CatalogueEntry = {
  id: 'whistle.notify',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.notify',
  name: both('通知', 'Notify'),
  help: both(
    '告诉相关的人，记入案件日志；再加参数 to.role.<角色编号>=true，还通知案件所在地的这个角色',
    'Tells people and writes it down; a header to.role.<code>=true tells a role of the place too',
  ),
  icon: '<path d="M3 13h12l-1.5-2.5V8a4.5 4.5 0 0 0-9 0v2.5z M7.5 15.5h3"/>',
  category: 'auto',
  groups: { to: both('通知谁', 'Whom'), what: both('通知什么', 'What') },
  properties: [
    recipient('holder', '当前办理人', 'Who holds the step'),
    recipient('unitLeader', '部门负责人', "The unit's leader"),
    recipient('supervisor', '监工', 'Supervisors'),
    recipient('reporter', '反映人', 'The reporter'),
    {
      kind: 'text',
      id: 'message',
      group: 'what',
      label: both('消息编号', 'Code of the text'),
      help: both(`已有的：${noticeCodes.join('、')}`, `Those there are: ${noticeCodes.join(', ')}`),
      value: 'urge',
      pattern: codePattern,
      binding: { at: 'header', key: 'message' },
    },
    {
      kind: 'text',
      id: 'text',
      group: 'what',
      label: both('自己的话', 'Words of your own'),
      help: both(
        '代替消息编号的话：中文|English，各 80 字以内，不写变量',
        'Said instead of the coded text: 中文|English, 80 letters each, no variables',
      ),
      optional: true,
      binding: { at: 'header', key: 'text' },
    },
    {
      kind: 'flag',
      id: 'sms',
      group: 'what',
      label: both('同时发短信（接入短信平台后生效）', 'Text message too, once a gateway is set up'),
      binding: { at: 'header', key: 'sms' },
    },
  ],
}

export const feedBack: CatalogueEntry = {
  id: 'whistle.feedback.channel',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.feedBack',
  name: both('反馈渠道', 'Feed back'),
  help: both(
    '把结果送回来源渠道；反映人读到“反馈”环节写的答复',
    'Gives the result back to the channel; the reporter reads the reply',
  ),
  icon: '<path d="M2 3h14v9H9l-4 3.5V12H2z M5.5 7.5h7"/>',
  category: 'auto',
  groups: { what: both('反馈', 'Feedback') },
  properties: [
    {
      kind: 'text',
      id: 'result',
      group: 'what',
      label: both('告诉来源', 'Result'),
      help: both(`已有的：${feedbackResults.join('、')}`, `Those there are: ${feedbackResults.join(', ')}`),
      value: 'solved',
      pattern: codePattern,
      binding: { at: 'header', key: 'result' },
    },
    statusAfter,
  ],
}

const star = 'M9 2l2.2 4.5 4.8.7-3.5 3.4.8 4.9L9 13.2l-4.3 2.3.8-4.9L2 7.2l4.8-.7z'

export const requestRating: CatalogueEntry = {
  id: 'whistle.rating.request',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.requestRating',
  name: both('请反映人评价', 'Request a rating'),
  help: both(
    '打开本轮评价；流程得到截止时间 ratingDueAt，定时器写 =ratingDueAt',
    'Opens the rating of the round; the flow gets its end as ratingDueAt, a timer says =ratingDueAt',
  ),
  icon: `<path d="${star}"/>`,
  category: 'auto',
  groups: { what: both('评价', 'Rating') },
  properties: [
    {
      kind: 'number',
      id: 'days',
      group: 'what',
      label: both('几天之内（自然日）', 'Open for days'),
      value: 7,
      binding: { at: 'header', key: 'days' },
    },
    statusAfter,
  ],
}

export const lapseRating: CatalogueEntry = {
  id: 'whistle.rating.lapse',
  version: 1,
  kind: 'ServiceTask',
  job: 'case.lapseRating',
  name: both('记为未评', 'Rating lapsed'),
  help: both('到期没有评价：本轮记为未评，不算好评', 'Nobody rated in time: recorded as such, never as satisfied'),
  icon: `<path d="${star} M2 16 16 2"/>`,
  category: 'auto',
  groups: {},
  properties: [],
}
