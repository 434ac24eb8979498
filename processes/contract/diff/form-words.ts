import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'

/** What is said of a field when a mark is set or not; one that is left out is not set. */
export const formFlags: Record<string, { on: Words; off: Words }> = {
  'validate.required': { on: both('必填', 'required'), off: both('选填', 'optional') },
  disabled: { on: both('停用', 'disabled'), off: both('可用', 'enabled') },
  readonly: { on: both('只读', 'read only'), off: both('可以填写', 'writable') },
}

const components: Record<string, Words> = {
  group: both('分组', 'Group'),
  dynamiclist: both('重复组', 'Repeating group'),
  text: both('文字', 'Text'),
  html: both('文字', 'Text'),
  image: both('图片', 'Image'),
  separator: both('分隔线', 'Separator'),
  spacer: both('空白', 'Spacer'),
  button: both('按钮', 'Button'),
}

/** Takes a type of form-js; gives what a person calls it. */
export function componentWords(type: string): Words {
  return components[type] ?? both('字段', 'Field')
}

const types: Record<string, Words> = {
  textfield: both('单行文字', 'text field'),
  textarea: both('多行文字', 'text area'),
  number: both('数字', 'number'),
  checkbox: both('勾选', 'checkbox'),
  radio: both('单选', 'radio buttons'),
  select: both('下拉选择', 'select'),
  checklist: both('多选', 'checklist'),
  taglist: both('标签', 'tags'),
  datetime: both('日期时间', 'date and time'),
  filepicker: both('照片或文件', 'file'),
  position: both('位置', 'position'),
  signature: both('签名', 'signature'),
  expression: both('计算', 'expression'),
}

/** Takes a type of form-js; gives what it lets people do, the type itself where nobody has a word for it. */
export function inputWords(type: string): Words {
  return types[type] ?? components[type] ?? both(type, type)
}

const rights: Record<string, Words> = {
  write: both('可填写', 'may write'),
  read: both('只读', 'reads'),
  hide: both('看不到', 'does not see'),
}

/** Takes the right of a step to a field; gives how a person says it. */
export function rightWords(right: string): Words {
  return rights[right] ?? both(right, right)
}

const labels: Record<string, Words> = {
  label: both('标题', 'label'),
  key: both('数据名', 'key'),
  type: both('类型', 'type'),
  subtype: both('细类', 'subtype'),
  text: both('文字', 'text'),
  content: both('文字', 'content'),
  description: both('提示', 'description'),
  defaultValue: both('默认值', 'default'),
  'validate.minLength': both('最少字数', 'least characters'),
  'validate.maxLength': both('最多字数', 'most characters'),
  'validate.min': both('最小值', 'minimum'),
  'validate.max': both('最大值', 'maximum'),
  'validate.pattern': both('格式', 'pattern'),
  'validate.patternErrorMessage': both('格式不符时的话', 'message of the pattern'),
  'validate.validationType': both('校验种类', 'validation'),
  'conditional.hide': both('隐藏条件', 'hidden when'),
  valuesKey: both('选项取自', 'options from'),
  valuesExpression: both('选项公式', 'expression of the options'),
  searchable: both('可搜索', 'searchable'),
  multiple: both('可选多个', 'several'),
  accept: both('可传的文件', 'files accepted'),
  decimalDigits: both('小数位数', 'decimals'),
  increment: both('步长', 'step'),
  'appearance.prefixAdorner': both('前缀', 'prefix'),
  'appearance.suffixAdorner': both('后缀', 'suffix'),
  dateLabel: both('日期标题', 'label of the date'),
  timeLabel: both('时间标题', 'label of the time'),
  disallowPassedDates: both('不能选过去', 'no past dates'),
  expression: both('公式', 'expression'),
  computeOn: both('何时计算', 'computed on'),
  path: both('数据路径', 'path'),
  showOutline: both('显示边框', 'outline'),
  schemaVersion: both('表单格式版本', 'schema version'),
  executionPlatform: both('引擎', 'engine'),
  executionPlatformVersion: both('引擎版本', 'engine version'),
}

/** Takes the path of a property of a form; gives its label. */
export function labelOfFormPath(path: string): Words {
  const [, own = ''] = /^properties\.(.*)$/.exec(path) ?? []
  return labels[path] ?? (own ? both(`自定义属性「${own}」`, `property “${own}”`) : both(`「${path}」`, `“${path}”`))
}
