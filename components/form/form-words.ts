type Pattern = readonly [RegExp, (...found: string[]) => string]

/** What form-js 1.23 says, word for word, and what a person here is told. It has no switch for languages of its own. */
const words: Record<string, string> = {
  'Field is required.': '这一项要填',
  'Value is not a number.': '要填数字',
  'Value is expected to be an integer.': '要填整数',
  'Field must be a valid  international phone number. (e.g. +4930664040900)': '电话号码不对，请带上区号或国家码',
  'Field must be a valid email.': '邮箱地址不对',
  'Min validation value is not a valid number.': '这一项的下限没有设对，请告诉流程管理员',
  'Max validation value is not a valid number.': '这一项的上限没有设对，请告诉流程管理员',
  'Date and time must both be entered.': '日期和时间都要填',
  'Date is in the past.': '日期已经过去了',
  'No options source defined in the form definition': '这一项没有设选项，请告诉流程管理员',
  'No results': '没有找到',
  'All values selected': '都选上了',
  'Skip to search': '跳到搜索',
  'Remove tag': '去掉',
  'Document reference is not defined.': '没有指明要看的文件，请告诉流程管理员',
  'No content to show.': '没有内容',
  "External content couldn't be loaded.": '外部内容没有取到',
  'This is an image placeholder': '图片还没放上来',
  'Unable to download document': '文件没有下载成',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Nothing to show.': '没有内容',
  'Add new': '再加一项',
  'Show less': '收起',
  Browse: '选文件',
  'No files selected': '还没选文件',
  Search: '搜一搜',
  Select: '请选择',
  Increment: '加一',
  Decrement: '减一',
  'hh:mm --': '时:分',
  'hh:mm': '时:分',
  'mm/dd/yyyy': '月/日/年',
  'yyyy/mm/dd': '年/月/日',
  'yyyy-mm-dd': '年-月-日',
  'Powered by bpmn.io': '表单由 bpmn.io 驱动',
  // where a form is designed
  'Build your form': '这份表单还是空的',
  'Drag and drop components here to start designing.': '从左边拖进来，或点一下添加。',
  'Use the preview window to test your form.': '上面的“手机预览”可以试填。',
  'Drag and drop components here.': '拖到这里',
  Repeatable: '可以重复',
  'Text view is empty': '还没写文字',
  'Text view is templated': '文字里有变量',
  'Text view is populated by an expression': '文字由公式给出',
  'Html view is empty': '还没写文字',
  'Html view is templated': '文字里有变量',
  'Html view is populated by an expression': '文字由公式给出',
  'Expression is empty': '还没写公式',
  'Web-based tooling for BPMN, DMN, and forms powered by': '网页上的流程、规则和表单工具，出自',
}

const patterns: readonly Pattern[] = [
  [/^Field must have minimum length of (\d+)\.$/, (n) => `至少写 ${n} 个字`],
  [/^Field must have maximum length of (\d+)\.$/, (n) => `最多写 ${n} 个字`],
  [/^Field must have minimum value of (.+)\.$/, (n) => `最小是 ${n}`],
  [/^Field must have maximum value of (.+)\.$/, (n) => `最大是 ${n}`],
  [/^Field must match pattern .+\.$/, () => '格式不对'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, (n) => `小数最多 ${n} 位`],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (low, high) => `最近的可填值是 ${low} 和 ${high}`,
  ],
  [/^Remove list item (\d+)$/, (n) => `去掉第 ${n} 项`],
  [/^Download (.+)$/, (name) => `下载 ${name}`],
  [/^(\d+) files selected$/, (n) => `选了 ${n} 个文件`],
  [/^Show all \((\d+)\)$/, (n) => `全部显示（${n}）`],
]

/** Takes a text form-js wrote; gives it in Chinese. What it did not write itself comes back as it is. */
export function formWords(text: string): string {
  const known = words[text]
  if (known !== undefined) return known
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(text)
    if (found) return say(...found.slice(1))
  }
  return text
}
