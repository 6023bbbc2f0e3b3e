/**
 * The form viewer's own texts in Chinese, applied while bundling: [source snippet, replacement, how often it occurs
 * (default once)]. Only texts a person can meet at run time; labels come from the form itself. The code that shows the
 * bpmn.io watermark is not touched, as its licence asks.
 */
export const phrases = [
  // Checks
  ["'Field is required.'", "'此项必填'"],
  ['`Field must match pattern ${validation.pattern}.`', '`格式不符合要求（${validation.pattern}）`'],
  ['`Field must have minimum value of ${validation.min}.`', '`不得小于 ${validation.min}`'],
  ['`Field must have maximum value of ${validation.max}.`', '`不得大于 ${validation.max}`'],
  ['`Field must have minimum length of ${validation.minLength}.`', '`至少填写 ${validation.minLength} 个字`'],
  ['`Field must have maximum length of ${validation.maxLength}.`', '`最多填写 ${validation.maxLength} 个字`'],
  ["'Min validation value is not a valid number.'", "'表单的最小值设置有误'"],
  ["'Max validation value is not a valid number.'", "'表单的最大值设置有误'"],
  ["'Field must be a valid  international phone number. (e.g. +4930664040900)'", "'请填写带国家代码的电话号码，如 +8613800138000'"],
  ["'Field must be a valid email.'", "'请填写有效的电子邮箱'"],
  ["'Value is not a number.'", "'请填写数字'"],
  [
    "'Value is expected to ' + (decimalDigits === 0 ? 'be an integer' : `have at most ${decimalDigits} decimal digit${decimalDigits > 1 ? 's' : ''}`) + '.'",
    "decimalDigits === 0 ? '请填写整数' : `最多保留 ${decimalDigits} 位小数`",
  ],
  [
    '`Please select a valid value, the two nearest valid values are ${previousValue} and ${nextValue}.`',
    '`最接近的可填数值是 ${previousValue} 和 ${nextValue}`',
  ],
  ["'Date and time must both be entered.'", "'日期和时间须同时填写'"],
  // Choosing
  ["valueLabel || 'Select'", "valueLabel || '请选择'"],
  ["placeholder: 'Search'", "placeholder: '输入文字查找'"],
  ["disabled || readonly ? undefined : 'Search'", "disabled || readonly ? undefined : '输入文字查找'"],
  ["emptyListMessage = 'No results'", "emptyListMessage = '没有匹配的选项'"],
  ["hasOptionsLeft ? 'No results' : 'All values selected'", "hasOptionsLeft ? '没有匹配的选项' : '已全部选择'"],
  ['"Skip to search"', '"跳到查找框"'],
  ['title: "Remove tag"', 'title: "移除"'],
  // Numbers and dates
  ['"aria-label": "Increment"', '"aria-label": "增加"'],
  ['"aria-label": "Decrement"', '"aria-label": "减少"'],
  ['dateFormat: getLocaleDateFlatpickrConfig()', "dateFormat: 'Y-m-d'"],
  ["'today' : '01/01/1900'", "'today' : '1900-01-01'"],
  ['placeholder: getLocaleReadableDateFormat()', "placeholder: '年-月-日'"],
  ["use24h ? 'hh:mm' : 'hh:mm --'", "use24h ? '时:分' : '时:分'"],
  // Lists and tables
  ["'Add new'", "'新增一行'"],
  ['`Remove list item ${itemIndex + 1}`', '`删除第 ${itemIndex + 1} 行`'],
  ['`Expand all (${values.length - 1})`', '`展开全部（${values.length}）`'],
  ["\" \", 'Collapse'", "\" \", '收起'"],
  ["evaluatedColumns.length === 0 ? 'Nothing to show.'", "evaluatedColumns.length === 0 ? '暂无数据'"],
  ['children: "Nothing to show."', 'children: "暂无数据"'],
  ['currentPage + 1, " of ", chunkedData.length', 'currentPage + 1, " / ", chunkedData.length'],
  ['"Previous page"', '"上一页"'],
  ['"Next page"', '"下一页"'],
  ['`Click to sort by ${label} descending`', '`按“${label}”从大到小排列`'],
  ['`Click to sort by ${label} ascending`', '`按“${label}”从小到大排列`'],
  ["'Click to remove sorting'", "'取消排序'"],
  // Files and pictures
  ['children: "Browse"', 'children: "选择文件"'],
  ["'No files selected'", "'未选择文件'"],
  ['`${files.length} files selected`', '`已选择 ${files.length} 个文件`'],
  ["'Document reference is not defined.'", "'没有指定文件'"],
  ["'Unable to download document'", "'文件下载失败'", 2],
  ['`Download ${fileName}`', '`下载 ${fileName}`'],
  ['"This is an image placeholder"', '"图片"'],
  ['"No content to show."', '"没有可显示的内容"'],
  ['"External content couldn\'t be loaded."', '"外部内容无法显示"'],
];
