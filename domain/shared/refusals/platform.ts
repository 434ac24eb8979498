import { entry } from './entry.ts'

/** Who may come in, processes, the engine and its incidents. */
export const platformRefusals = {
  'auth.required': entry(
    'forbidden',
    ['请先登录', 'Sign in first'],
    ['请登录，或在请求中附上有效的 API 密钥', 'Sign in, or send a valid API key'],
  ),
  'auth.key_invalid': entry(
    'forbidden',
    ['API 密钥无效', 'The API key is not valid'],
    [
      '请核对请求头 Authorization 中的密钥，或申请新的',
      'Check the key in the Authorization header, or ask for a new one',
    ],
  ),
  'auth.disabled': entry(
    'forbidden',
    ['该账号已停用', 'This account is disabled'],
    ['请联系系统管理员', 'Turn to the system administrator'],
  ),
  'auth.wrong': entry(
    'forbidden',
    ['账号或密码不正确', 'Wrong login or password'],
    ['请核对后再试', 'Check them and try again'],
  ),
  'auth.locked': entry(
    'unavailable',
    ['登录失败次数过多，已暂时锁定', 'Too many failed attempts, locked for a while'],
    ['请 {minutes} 分钟后再试', 'Try again in {minutes} minutes'],
  ),
  'right.missing': entry(
    'forbidden',
    ['您没有此操作的权限', 'You do not have the right to do this'],
    ['如工作需要，请向系统管理员申请', 'Ask the system administrator if your work needs it'],
  ),
  'rate.limited': entry(
    'unavailable',
    ['请求过于频繁', 'Too many requests'],
    ['请 {seconds} 秒后再试', 'Try again in {seconds} seconds'],
  ),
  'route.category_unknown': entry(
    'invalid',
    [
      '路由中的类别 {category} 不在目录中，未发布',
      'No category begins with {category}, as the route wants; nothing was published',
    ],
    [
      '请写目录中的编号或其开头，例如 06010 或 matter:06',
      'Write a code of the catalogue or its beginning, e.g. 06010 or matter:06',
    ],
  ),
  'route.region_unknown': entry(
    'invalid',
    ['路由中的区域 {region} 不存在，未发布', 'There is no region {region}, as the route wants; nothing was published'],
    ['请写区划路径或其开头', 'Write the path of a region or its beginning'],
  ),
  'process.finding': entry(
    'refused',
    ['「{place}」没有通过检查 {rule}', '“{place}” fails the check {rule}'],
    [
      '请在设计器的「校验」里看怎么改，或用 POST /api/v1/processes/lint 查看',
      'See in the checks of the designer how to mend it, or ask POST /api/v1/processes/lint',
    ],
  ),
  'process.lint_failed': entry(
    'refused',
    ['流程检查发现 {count} 处错误，未发布', 'Faults found in the process: {count}; it was not published'],
    ['请按检查结果改正后再发布', 'Correct them as the check says and publish again'],
  ),
  'process.engine_refused': entry(
    'refused',
    ['流程引擎不接受该流程：{reason}', 'The engine does not accept the process: {reason}'],
    ['请按提示改正流程后再发布', 'Correct the process as told and publish again'],
  ),
  'process.not_found': entry(
    'not_found',
    ['没有找到该流程', 'The process was not found'],
    ['请从流程列表中选择', 'Choose one of the listed processes'],
  ),
  'process.version_not_found': entry(
    'not_found',
    ['该流程没有第 {version} 版', 'The process has no version {version}'],
    ['请从该流程的版本清单中选择', 'Choose one of the versions listed for it'],
  ),
  'process.no_route': entry(
    'refused',
    ['没有为该渠道和类别配置流程', 'No process is routed for this channel and category'],
    ['请流程管理员补充流程路由', 'Ask the process administrator to add a route'],
  ),
  'process.not_published': entry(
    'conflict',
    ['流程 {key} 尚未发布', 'The process {key} has not been published'],
    ['请先发布流程', 'Publish the process first'],
  ),
  'unit.unknown': entry(
    'invalid',
    ['没有编号为 {unit} 的单位', 'There is no unit {unit}'],
    ['请从单位列表中选择', 'Choose one of the listed units'],
  ),
  'status.unknown': entry(
    'invalid',
    ['没有编号为 {status} 的状态', 'There is no status {status}'],
    ['请从状态列表中选择，或去掉这个条件', 'Choose one of the listed statuses, or leave the filter out'],
  ),
  'person.unknown': entry(
    'invalid',
    ['没有找到该人员', 'There is no such person'],
    ['请从人员列表中选择', 'Choose one of the listed people'],
  ),
  'role.unknown': entry(
    'invalid',
    ['没有编号为 {role} 的岗位', 'There is no role {role}'],
    ['请从岗位列表中选择', 'Choose one of the listed roles'],
  ),
  'notification.not_found': entry(
    'not_found',
    ['没有找到该消息', 'The notification was not found'],
    ['请刷新消息列表', 'Reload the list'],
  ),
  'engine.unavailable': entry(
    'unavailable',
    ['流程引擎暂时不可用，已记录的内容不会丢失', 'The process engine is away for now; nothing recorded is lost'],
    ['请稍后再试，恢复后会自动继续', 'Try again later; work goes on by itself'],
  ),
  'database.unavailable': entry(
    'unavailable',
    ['数据库暂时不可用', 'The database is away for now'],
    ['请稍后再试', 'Try again later'],
  ),
  'incident.not_found': entry(
    'not_found',
    ['没有找到该异常', 'The incident was not found'],
    ['它可能已经解决，请刷新列表', 'It may be solved already; reload the list'],
  ),
  'incident.resolved': entry(
    'conflict',
    ['该异常已经解决', 'The incident has already been solved'],
    ['请刷新列表', 'Reload the list'],
  ),
  'route.unknown': entry(
    'not_found',
    ['没有这个地址', 'There is no such address'],
    ['请核对地址', 'Check the address'],
  ),
  'method.not_allowed': entry(
    'invalid',
    ['该地址不支持此方法', 'This address does not take that method'],
    ['该地址支持：{allow}', 'This address takes {allow}'],
  ),
} as const
