import { entry } from './entry.ts'

/** Which version new cases start on: tried by a part of them, retired, published at a moment. */
export const publishingRefusals = {
  'canary.running': entry(
    'conflict',
    ['第 {version} 版正在灰度，一个流程同时只灰度一版', 'Version {version} is being tried; one at a time'],
    ['请先全面启用它，或撤回灰度', 'Give it to everybody first, or withdraw it'],
  ),
  'canary.none': entry(
    'conflict',
    ['现在没有正在灰度的版本', 'No version is being tried'],
    ['请刷新页面；可能已有人全面启用或撤回了灰度', 'Reload the page; somebody may have ended it'],
  ),
  'canary.first': entry(
    'refused',
    ['流程还没有在用的版本，不能灰度', 'The process has no version in use, nothing can be tried beside it'],
    ['请直接发布给全部新案件', 'Publish it for all new cases'],
  ),
  'canary.current': entry(
    'conflict',
    ['全部新案件已经走第 {version} 版', 'All new cases start on version {version} already'],
    ['请选另一版灰度', 'Choose another version'],
  ),
  'canary.not_region': entry(
    'invalid',
    ['{unit} 不是区域，没有案件落在里面', '{unit} is no region; no case lies in it'],
    ['请选街道、社区或网格', 'Choose a street, a community or a grid'],
  ),
  'version.retired': entry(
    'refused',
    ['第 {version} 版已停用，新案件不能走它', 'Version {version} is retired; no new case may start on it'],
    ['请先在流程页恢复这一版', 'Take its retirement back first'],
  ),
  'version.not_retired': entry(
    'conflict',
    ['第 {version} 版没有停用', 'Version {version} is not retired'],
    ['请刷新页面', 'Reload the page'],
  ),
  'version.follower_wanted': entry(
    'refused',
    [
      '全部新案件正走第 {version} 版，停用它要说明以后走哪一版',
      'New cases start on version {version}; say which one follows before it is retired',
    ],
    ['可以接替的版本：{choices}', 'These may follow: {choices}'],
  ),
  'version.follower_unusable': entry(
    'refused',
    [
      '第 {version} 版不能接替：它已停用，或就是要停用的这一版',
      'Version {version} cannot follow: retired, or the same',
    ],
    ['请选一个没有停用的版本', 'Choose a version that is not retired'],
  ),
  'version.routed': entry(
    'refused',
    [
      '停用后该流程没有可用的版本，而这些上报还要走它：{routes}',
      'The process would have no version left, and these reports still start it: {routes}',
    ],
    [
      '请先发布一版新的，或请系统管理员让别的流程接手这些上报',
      'Publish another version first, or have another process take these reports by who runs the system',
    ],
  ),
  'process.tests_failed': entry(
    'refused',
    ['规则的测试有 {count} 条没有通过，未发布', 'Tests of the rules that failed: {count}; it was not published'],
    [
      '请改正规则或测试；确认无误时可写明理由，仍然发布',
      'Mend rules or tests; or publish it nevertheless with a reason',
    ],
  ),
  'rules.test_failed': entry(
    'refused',
    [
      '「{decision}」的测试 {test}没有通过：应为 {expected}，算出 {got}',
      'Test {test} of “{decision}” failed: expected {expected}, got {got}',
    ],
    ['请在“规则”一栏改正规则表，或改正测试', 'Mend the table or the test on the workbench of rules'],
  ),
  'plan.moment': entry(
    'invalid',
    ['定时发布的时间要晚于现在，且在 {days} 天之内', 'The moment has to lie ahead, within {days} days'],
    ['请改选时间，或现在发布', 'Choose another moment, or publish now'],
  ),
  'plan.waiting': entry(
    'conflict',
    ['这份草稿的第 {revision} 稿已定时发布', 'Save {revision} of this draft is to be published at a moment'],
    ['请先取消定时发布', 'Cancel that first'],
  ),
  'plan.none': entry(
    'not_found',
    ['这份草稿没有等着的定时发布', 'The draft is not waiting to be published'],
    ['请刷新页面；它可能已经发布、失败或被取消', 'Reload the page; it may have been published, failed or cancelled'],
  ),
  'plan.settled': entry(
    'conflict',
    ['这次定时发布已有结果', 'This publication has been settled'],
    ['请刷新页面', 'Reload the page'],
  ),
  'plan.right_lost': entry(
    'refused',
    ['定下时间的人已没有发布流程的权限', 'Whoever planned it may not publish any more'],
    ['请有权发布的人重新发布', 'Let somebody who may publish do it'],
  ),
} as const
