import { entry } from './entry.ts'

/** What arrives from outside and does not pass the door: bodies, places, categories, texts, files. */
export const inputRefusals = {
  'input.invalid': entry(
    'invalid',
    ['提交的内容不符合要求', 'The input is not valid'],
    ['请按提示改正标出的字段后再提交', 'Correct the marked fields and send it again'],
  ),
  'input.required': entry('invalid', ['必须填写', 'Required'], ['请填写此项', 'Fill in this field']),
  'input.type': entry(
    'invalid',
    ['类型不对，应为{expected}', 'Wrong type, {expected} expected'],
    ['请改为要求的类型', 'Send a value of that type'],
  ),
  'input.unknown_field': entry(
    'invalid',
    ['没有名为 {name} 的字段', 'There is no field named {name}'],
    ['请去掉该字段', 'Remove the field'],
  ),
  'input.too_long': entry(
    'invalid',
    ['内容过长，最多 {max} 个字', 'Too long, at most {max} characters'],
    ['请缩短内容', 'Shorten the text'],
  ),
  'input.too_short': entry(
    'invalid',
    ['内容过短，至少 {min} 个字', 'Too short, at least {min} characters'],
    ['请补充内容', 'Write a little more'],
  ),
  'input.not_json': entry(
    'invalid',
    ['请求正文不是合法的 JSON', 'The request body is not valid JSON'],
    ['请检查请求正文', 'Check the body of the request'],
  ),
  'input.too_large': entry(
    'invalid',
    ['请求正文过大，最多 {max} 字节', 'The request body is too large, at most {max} bytes'],
    ['请减少内容后重试', 'Send less at once'],
  ),
  'input.out_of_range': entry(
    'invalid',
    ['数值超出范围，应为 {range}', 'The value is out of range, it must be {range}'],
    ['请填写范围内的数值', 'Use a value within the range'],
  ),
  'input.not_an_option': entry(
    'invalid',
    ['不是可选的值', 'Not one of the allowed values'],
    ['请从可选值中选择', 'Choose one of the allowed values'],
  ),
  'input.in_future': entry(
    'invalid',
    ['时间不能晚于现在', 'The time lies in the future'],
    ['请核对设备的时钟后再提交', 'Check the clock of the device and send it again'],
  ),
  'input.long_ago': entry(
    'invalid',
    ['时间不能早于 {days} 天以前', 'The time lies more than {days} days ago'],
    ['请核对设备的日期后再提交', 'Check the date of the device and send it again'],
  ),
  'channel.unknown': entry(
    'invalid',
    ['没有编号为 {channel} 的渠道', 'There is no channel {channel}'],
    ['可用的渠道：{known}', 'The channels are: {known}'],
  ),
  'text.control_characters': entry(
    'invalid',
    ['文字中含有不可见的控制字符', 'The text holds invisible control characters'],
    ['请删除后重新输入，不要从特殊软件中粘贴', 'Remove them; type the text instead of pasting it'],
  ),
  'category.unknown': entry(
    'invalid',
    ['没有编号为 {code} 的类别', 'There is no category {code}'],
    ['请从类别目录中选择', 'Choose a category of the catalogue'],
  ),
  'location.outside_district': entry(
    'refused',
    ['位置不在本区范围内', 'The position is outside the district'],
    [
      '请在地图上把位置移到本区内，或联系所在地的指挥中心',
      'Move the pin into the district, or turn to the centre in charge there',
    ],
  ),
  'location.no_grid': entry(
    'refused',
    ['该位置没有对应的网格', 'No grid covers this position'],
    ['请把位置移到最近的道路或建筑', 'Move the pin to the nearest road or building'],
  ),
  'file.unknown': entry(
    'invalid',
    ['找不到所附的文件', 'The attached file is not known'],
    ['请重新上传文件', 'Upload the file again'],
  ),
  'file.not_image': entry(
    'invalid',
    ['文件不是可识别的图片', 'The file is not an image'],
    ['请上传 JPEG、PNG 或 WebP 照片', 'Upload a JPEG, PNG or WebP photo'],
  ),
  'file.too_large': entry(
    'invalid',
    ['文件过大，最大 {maxMb} MB', 'The file is too large, at most {maxMb} MB'],
    ['请压缩后重新上传', 'Make it smaller and upload it again'],
  ),
  'file.empty': entry('invalid', ['文件是空的', 'The file is empty'], ['请重新选择文件', 'Choose the file again']),
  'file.too_many': entry(
    'invalid',
    ['附件过多，最多 {max} 个', 'Too many files, at most {max}'],
    ['请减少附件数量', 'Attach fewer files'],
  ),
  'file.used_elsewhere': entry(
    'forbidden',
    ['该文件不是由您上传的，不能附在这里', 'This file was uploaded by somebody else and cannot be attached here'],
    ['请上传自己的文件', 'Upload a file of your own'],
  ),
  'cursor.invalid': entry(
    'invalid',
    ['翻页标记无效', 'The page cursor is not valid'],
    ['请从第一页重新开始', 'Start again from the first page'],
  ),
  'idempotency.key_reused': entry(
    'refused',
    [
      '同一个 Idempotency-Key 已用于另一个内容不同的请求',
      'This Idempotency-Key was used for a request with another body',
    ],
    ['新的请求请使用新的 Idempotency-Key', 'Use a new Idempotency-Key for a new request'],
  ),
  'idempotency.key_invalid': entry(
    'invalid',
    ['Idempotency-Key 格式不对', 'The Idempotency-Key is malformed'],
    ['请使用 1–255 个可见的 ASCII 字符', 'Use 1–255 visible ASCII characters'],
  ),
  'idempotency.in_progress': entry(
    'conflict',
    ['同一个 Idempotency-Key 的请求正在处理', 'A request with this Idempotency-Key is still running'],
    ['请稍候再取结果', 'Wait a moment and ask again'],
  ),
} as const
