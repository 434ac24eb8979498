import { entry } from './entry.ts'

/** What a step's form refuses, one code per rule of the form schema. */
export const formRefusals = {
  'form.invalid': entry(
    'invalid',
    ['表单有 {count} 处需要改正', '{count} fields of the form need correction'],
    ['请改正标出的字段', 'Correct the marked fields'],
  ),
  'form.schema_unsupported': entry(
    'refused',
    ['表单中的控件类型 {type} 不受支持', 'The form holds a component of type {type}, which is not supported'],
    ['请流程管理员改用受支持的控件', 'Ask the process administrator to use a supported component'],
  ),
  'form.unknown_field': entry(
    'invalid',
    ['表单中没有名为 {name} 的字段', 'The form has no field named {name}'],
    ['请去掉该字段', 'Remove the field'],
  ),
  'form.hidden_field': entry(
    'invalid',
    ['该字段在当前情况下不可填写', 'This field is hidden in the present situation'],
    ['请去掉该字段的值', 'Remove the value'],
  ),
  'form.read_only': entry(
    'invalid',
    ['该字段为只读，不能修改', 'This field is read-only'],
    ['请保留原值', 'Keep the value as it was'],
  ),
  'form.required': entry('invalid', ['必须填写', 'This field is required'], ['请填写此项', 'Fill in this field']),
  'form.type': entry(
    'invalid',
    ['值的类型不对', 'The value has the wrong type'],
    ['请按字段要求填写', 'Enter a value this field can take'],
  ),
  'form.too_long': entry(
    'invalid',
    ['最多 {max} 个字', 'At most {max} characters'],
    ['请缩短内容', 'Shorten the text'],
  ),
  'form.too_short': entry(
    'invalid',
    ['至少 {min} 个字', 'At least {min} characters'],
    ['请补充内容', 'Write a little more'],
  ),
  'form.too_many': entry(
    'invalid',
    ['最多选 {max} 项', 'At most {max} entries'],
    ['请减少选项', 'Choose fewer entries'],
  ),
  'form.not_an_option': entry(
    'invalid',
    ['不是可选的值', 'Not one of the options'],
    ['请从选项中选择', 'Choose one of the options'],
  ),
  'form.pattern': entry(
    'invalid',
    ['格式不符合要求', 'The format does not match'],
    ['请按要求的格式填写', 'Follow the required format'],
  ),
  'form.email': entry(
    'invalid',
    ['不是有效的邮箱地址', 'Not an e-mail address'],
    ['请填写形如 name@example.cn 的地址', 'Enter an address such as name@example.cn'],
  ),
  'form.phone': entry(
    'invalid',
    ['不是有效的电话号码', 'Not a phone number'],
    ['请填写带国家代码的号码，如 +8613800000000', 'Enter the number with its country code, e.g. +8613800000000'],
  ),
  'form.range': entry(
    'invalid',
    ['数值应在 {min} 与 {max} 之间', 'The number must lie between {min} and {max}'],
    ['请填写范围内的数值', 'Enter a number within the range'],
  ),
  'form.decimals': entry(
    'invalid',
    ['小数最多 {max} 位', 'At most {max} decimal places'],
    ['请减少小数位数', 'Use fewer decimal places'],
  ),
  'form.step': entry(
    'invalid',
    ['数值应为 {step} 的倍数', 'The number must be a multiple of {step}'],
    ['请填写该步长的倍数', 'Enter a multiple of the step'],
  ),
  'form.position': entry(
    'invalid',
    ['不是有效的位置', 'Not a position'],
    ['请在地图上点一下，或填写经纬度', 'Tap the map, or enter longitude and latitude'],
  ),
  'form.signature': entry(
    'invalid',
    ['没有签名', 'No signature'],
    ['请签名，或写下姓名（最多 40 个字）', 'Sign, or write your name (40 characters at most)'],
  ),
  'form.date': entry(
    'invalid',
    ['日期或时间格式不对', 'The date or time is malformed'],
    ['请重新选择日期和时间', 'Pick the date and time again'],
  ),
} as const
