# 文献库：书架、文献、文件；以及存入文献的工作台。

nav-library = 文献库
library = 文献库
library-count =
    { $n ->
        [0] 没有文献。
       *[other] { $n } 份文献。
    }
library-empty = 文献库里还没有内容。报告一经发布就会自动列在这里。如果您管理本站，请存入第一份文献。
library-none-left = 没有同时符合这些条件的文献。
library-all = 查看所有文献
library-documents = 文献
library-narrow = 缩小范围
library-widen = 全部
library-more = 另外 { $n } 项
library-by-region = 地区
library-by-country = 国家
library-by-theme = 主题
library-by-kind = 文献类型
library-by-language = 语言
library-by-year = 年份
library-by-organisation = 组织
library-all-regions = 所有地区
library-years = 各年的文件与圆桌会议
library-years-alt = { $from } 年至 { $to } 年每年的柱形。表格中有相同的数字。
library-page = 第 { $n } 页，共 { $of } 页
library-page-before = 上一页
library-page-after = 下一页

library-kind = 文献类型
library-kind-roundtable-report = 圆桌会议报告
library-kind-global-report = 全球报告
library-kind-report = 报告
library-kind-study = 研究
library-kind-statement = 声明
library-kind-law = 法律、条约或决议
library-kind-letter = 信函
library-kind-minutes = 会议记录
library-kind-press = 新闻
library-kind-guide = 手册
library-kind-other = 其他文献

# 一份文献
library-only-in = 这份文献只有以下语言：{ $languages }。
library-read-here = 在本站阅读
library-languages = 语言和文件
library-published = 发布时间
library-organisation = 组织
library-hosted-by = 主办方
library-original-language = 原文语言
library-translation-of = 译本。原文语言：{ $language }。
library-behind = 这个译本落后于原文：译成之后，原文又修订过。
library-no-files = 这种语言还没有文件。
library-older =
    { $n ->
       *[other] { $n } 个较早的修订版
    }
library-revision = 修订版 { $n }
library-scan = 这个文件只有页面图像：无法检索，也无法朗读。
library-recognised = 此文件由页面图像组成。文字由机器从图像识别，可能有误，仅供查找之用；以图像为准。
library-read-by-machine = 由机器从图像识别
library-pages-in =
    { $n ->
        [1] 第 { $from } 页：{ $language }
       *[other] 第 { $from } 至 { $to } 页：{ $language }
    }
library-is-part-of = 所属文献
library-is-derived-from = 所依据的文献
library-has-parts = 组成部分
library-went-into = 依据本文献编成的文献
library-withdrawn-on = 这份文献已于{ $day }撤回。原因：
library-language-withdrawn-on = 此文件的这一语言版本已于 { $day } 撤回。原因：
library-file-pdf = PDF
library-file-docx = Word
library-file-odt = OpenDocument
library-file-html = 网页
library-file-md = Markdown
library-file-txt = 纯文本
library-file-size = { $kind }（{ $kilobytes } kB）

# 工作台
library-desk-lede = 供所有人阅读的文献。每个文件发布之前，其中有关个人和电脑的信息都会清除；您发来的原文件封存不公开。
library-desk-empty = 还没有存入文献。存入一份吧：有文件就可以开始。
library-deposit = 存入文献
library-deposit-lede = 一种语言的一份文献。同一文本可以有几种格式；译本随后再加。
library-revise = 增加语言或修订版
library-revise-lede = 选择已有的语言，就增加一个新修订版，旧版保留。选择别的语言，就是译本。
library-revise-language = 这种语言的新修订版
library-change = 说明这份文献
library-deposited = 存入时间
library-original = 原文
library-behind-short = 落后于原文
library-bytes = { $n } 字节
library-sealed-original = 原文件
library-removed = 发布之前已清除：
library-nothing-removed = 没有需要清除的内容。
library-removed-names = 个人和机构名称（{ $n }）
library-removed-properties = 其他属性（{ $n }）
library-removed-dates = 日期（{ $n }）
library-removed-program = 制作所用的程序（{ $n }）
library-removed-comments = 批注（{ $n }）
library-removed-tracked-changes = 修订痕迹：插入的已成为正文，删除的已不存在（{ $n }）
library-removed-editing-marks = 编辑时段标记（{ $n }）
library-removed-settings = 作者电脑的设置（{ $n }）
library-removed-local-paths = 某人电脑上的文件路径（{ $n }）
library-removed-preview = 预览图（{ $n }）
library-removed-picture-data = 图片数据：相机、地点、时间、备注（{ $n }）
library-removed-attachments = 附带的文件（{ $n }）
library-removed-scripts = 文件内的程序（{ $n }）
library-removed-earlier-versions = 文件内的早期版本（{ $n }）
library-removed-hidden-text = 隐藏的备注（{ $n }）
library-files-hint = docx、odt、pdf、html、md、txt；每种格式一个。拖到这里，或按按钮。
library-title-hint = 留空：用文件自己的标题。
library-language-hint = 这些文件的语言。
library-find-out = 从文件中判断
library-original-is-this = 这些文件的语言
library-original-language-hint = 文献最初用什么语言写成。其他语言都是它的译本。
library-no-country = 不限于一个国家
library-country-hint = 文献所谈或所来自的国家。
library-region-of-country = 该国所在地区
library-region-hint = 只在与国家所在地区不同时选择。两者都没有，就是所有地区的文献。
library-organisation-hint = 由谁负责。不写个人。
library-hosted-by-hint = 用于会议：每行一个组织。
library-part-of = 所属文献
library-derived-from = 所依据的文献
library-link-hint = 本库的文献：粘贴其网址，每行一个。
library-note = 内容简介
library-note-hint = 一两句话，用文献的语言写。
library-titles = 标题
library-titles-hint = 每行一种语言：en: The title。
library-two-of-a-format = 有两个文件都是 { $format }。一个修订版每种格式只有一个文件。
library-not-taken-in = { $name } 未被接收。原因：
library-not-kept = 文件无法保存，因此没有存入任何内容。请在解决此处所示的原因后重新发送。
library-no-language = 从文件看不出是什么语言。请选择。
library-no-such-work = 文献库里没有“{ $text }”，或者它就是这一份。
library-shelved-by-itself = 圆桌会议报告和全球报告发布时会自动列入。请选择其他类型。
library-withdraw = 撤回文献
library-withdraw-how = 此后不再提供它的任何文件，不论语言和修订版。它的页面保留，并说明原因。随时可以恢复。
library-because = 原因
library-because-hint = 所有人都能看到。
library-no-reason = 请说明原因：页面会告诉读者。
library-withdraw-only = 仅撤回此语言版本
library-withdraw-language = 撤回此文件的这一语言版本：{ $language }
library-withdraw-language-how = 此后不再提供这一语言的任何文件，包括所有修订版。其他语言版本不受影响。页面会说明原因。此语言的新修订版将重新提供。
library-last-language = 此文件没有其他语言版本。请撤回整个文件。
library-withdrawn-short = 已撤回
library-being-read = 此文件由页面图像组成。机器正在识别其中的文字。
library-scan-cannot-be-read = 此文件只有页面图像，无法检索或朗读。若在本机安装 Debian 软件包 tesseract-ocr 和 poppler-utils，即可识别其中的文字。
library-have-it-read = 让机器识别其中的文字
library-not-a-scan = 此文件已有文本。
library-stands-already = 这份文献已在架上。
