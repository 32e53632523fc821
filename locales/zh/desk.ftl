# 管理员的工作台：表单、列表、下一步工作。

# 入口
desk-enter-title = 管理员工作台
desk-enter-lede = 此链接只能登录一次，点击按钮即用掉。
desk-enter-button = 进入工作台
desk-enter-closed = 此链接已失效：可能已经用过，也可能已超过一天。
desk-enter-closed-how = 请在运行本网站的计算机上生成新链接：
desk-sign-out = 退出登录

# 首页
desk = 工作台
desk-lede = 从第一场圆桌会议到全球报告：这里所做的一切，都是为了全体读者。
desk-no-consultations = 目前还没有磋商。请创建第一次磋商：有标题即可开始。
desk-count-reports = { $n }份报告
desk-public = 已公开
desk-draft = 草稿
desk-preparing = 筹备中
desk-collecting = 正在收集报告
desk-next-roundtables = 下一步：添加第一场圆桌会议
desk-next-upload = 下一步：上传圆桌会议的报告
desk-next-run = 下一步：进行综合
desk-next-publish = 下一步：阅读草稿，然后发布
desk-next-read = 全部内容均已公开。请查看，或继续工作。

# 一次磋商
desk-step-describe = 说明所提问题和适用规则
desk-step-roundtables = 添加圆桌会议
desk-step-upload = 上传会议报告
desk-step-run = 进行综合
desk-step-publish = 阅读草稿并发布
desk-done = 已完成
desk-see-public = 查看公众所见页面
desk-roundtables = 圆桌会议
desk-no-roundtables = 目前还没有圆桌会议。请手动添加，或上传一份在开头写明会议地点和时间的报告：系统将据此添加圆桌会议。
desk-place = 地点
desk-reports = 报告
desk-statements = 陈述
desk-next = 下一步
desk-upload-here = 上传报告
desk-runs = 综合
desk-run-start = 进行综合
desk-run-model = 阅读方式
desk-run-model-hint = 模型的分组优于内置词表，但耗时长得多。minilm 只读英文；use 可读十六种语言，e5 约一百种。
desk-run-model-none = 内置词表
desk-run-under-way = 正在进行综合：查看进度
desk-no-statements = 目前还没有陈述。请先上传圆桌会议的报告。
desk-global-report = 全球报告
desk-made = 编制日期
desk-state = 状态
desk-no-reports = 目前还没有报告。请上传报告员发来的原文件。
desk-file = 文件
desk-imported = 录入日期
desk-stands = 有效
desk-withdrawn-state = 已撤回

# 表单通用
desk-save = 保存
desk-back = 返回
desk-change = 更改
desk-wrong = 有内容需要更正。您输入的内容仍在这里。
desk-not-known = 不详
desk-name-taken = 刚刚有人添加了同名条目。请再次保存：系统会为其分配另一个网址。
desk-one-a-line = 每行一项。
desk-no-title = 请输入标题。
desk-not-a-date = “{ $text }”不是日期。请输入2008、2008-02或2008-02-28，或留空。
desk-ends-first = 结束日期早于开始日期。
desk-not-a-language = “{ $text }”不是语文代码。请输入en、fr、es、pt-BR之类的代码。

# 两人同时操作
desk-conflict = 在您打开期间，他人作了更改
desk-conflict-how = 没有内容丢失：现已保存的内容和您发送的内容并列如下。下方表单中是您发送的内容。再次保存即以此为准，也可将应保留的内容复制到表单中。
desk-conflict-same = 两者内容相同，无须再作任何处理。
desk-conflict-field = 栏目
desk-conflict-stored = 现已保存的内容
desk-conflict-sent = 您发送的内容
desk-conflict-statement = 在您打开期间，他人更改了这条陈述或其相邻陈述。请重新打开，查看目前的内容。

# 磋商
desk-new-consultation = 新建磋商
desk-change-consultation = 更改磋商
desk-title = 标题
desk-title-hint = 即全球报告封面上的标题。
desk-short-title = 简称
desk-short-title-hint = 用于列表和网址。网址据此一次生成，此后不变。
desk-topic = 议题
desk-topic-hint = 一两句话。
desk-convener = 召集方
desk-starts = 开始
desk-ends = 结束
desk-date-hint = 按已知程度填写：2008、2008-02或2008-02-28。
desk-languages = 语文
desk-languages-hint = 代码之间用英文逗号隔开：en, fr, es
desk-goals = 目标
desk-questions = 指导性问题
desk-attribution-rule = 署名规则
desk-attribution-rule-hint = 事先向与会者说明的关于是否具名的规则。该规则显示在每份报告旁边。
desk-attribution-rule-usual = 会上所言可以引用，但不透露发言者姓名。陈述只注明出自哪场圆桌会议。
desk-notice = 说明
desk-notice-hint = 每个页面和每份文件都必须载有的一句话。通常留空。

# 圆桌会议
desk-new-roundtable = 添加圆桌会议
desk-change-roundtable = 更改圆桌会议
desk-roundtable-title-hint = 例如：西非磋商圆桌会议。
desk-city = 城市
desk-country = 国家
desk-region = 区域
desk-region-hint = 仅在与该国所属区域不同时填写：例如会议涉及多个区域，或在别处举行。
desk-region-of-country = 该国所属区域
desk-days = 日期
desk-days-hint = 2008-03-07；会期多日则为2008-07-30/2008-07-31；只知月份或年份则为2008-02或2008。
desk-days-note = 日期备注
desk-days-note-hint = 日期有何不确定之处。
desk-not-days = “{ $text }”不是日期。请输入2008、2008-02、2008-03-07或2008-07-30/2008-07-31。
desk-hosts = 主办方
desk-hosts-hint = 每行一个组织。尚未列入的组织将添加到组织名单中。
desk-language = 语文
desk-roundtable-language-hint = 会议报告所用语文。
desk-position = 次序
desk-position-hint = 按圆桌会议举行的先后，从1开始。
desk-no-position = 请输入从1开始的数字。
desk-no-such-country = 没有代码为“{ $text }”的国家。请从列表中选择。
desk-no-such-region = 没有名为“{ $text }”的区域。请从列表中选择。

# 上传
desk-upload = 上传报告
desk-upload-lede = 可一次上传多份文件，按收到时的原样即可。每份文件单独读取：某份文件无法读取，不影响其他文件。
desk-of-roundtable = 所属圆桌会议
desk-of-roundtable-hint = 按固定提纲编写的报告会在开头写明会议的地点和时间。只有报告未写明时，才需选择圆桌会议。
desk-find-out = 根据各文件自动判断
desk-files = 文件
desk-files-hint = docx、odt、pdf、html、md、txt；每行一条陈述的表格，格式为xlsx或csv。请将文件拖放到这里，或点击按钮。
desk-upload-button = 上传
desk-no-files = 请至少选择一份文件。
desk-no-such-roundtable = 这场圆桌会议已不存在。请另选一场。
desk-sheet = 表格文件：各列内容
desk-sheet-hint = 填写首行中的列名。如留空，系统只查找文本列，其余各列不读取。
desk-column-text = 文本
desk-column-roundtable-column = 圆桌会议
desk-column-region = 区域
desk-column-organisation = 组织
desk-column-language = 语文
desk-column-kind = 类别
desk-uploaded = 读取结果
desk-upload-more = 继续上传
desk-file-read = 已读取{ $n }条陈述。
desk-roundtables-added = 据此添加了{ $n }场圆桌会议。
desk-file-replaces = 该文件取代了先前的同名文件；先前的文件已撤回，但可以恢复。
desk-file-stood = 这里已有完全相同的文件。没有作任何更改。
desk-file-stands-again = 这份文件曾被撤回。现已恢复有效，并保留此前所作的更正。
desk-not-read = 这份文件未能录入：
desk-too-large = 这份文件超过{ $megabytes }MB。请删去其中的图片，或请管理员允许上传更大的文件。
desk-no-place = 这份文件没有写明属于哪场圆桌会议。请返回，选择圆桌会议，然后重新发送文件。
desk-several-places = 有不止一场圆桌会议与这份文件所述相符。请返回，选择圆桌会议，然后重新发送文件。
desk-roundtable-not-added = 这份文件所述的圆桌会议无法添加：
desk-look-at-statements = 查看陈述

# 录入情况
desk-imported-on = 录入日期：{ $day }
desk-see-report = 查看公众所见的报告
desk-withdrawn = 此版本已撤回：予以保留，但不显示，也不计入统计。
desk-reinstate = 恢复有效
desk-by-kind = 按类别
desk-by-language = 按语文
desk-left-over = 剩余文本
desk-columns-not-read = 未读取的列
desk-notices = 这份文件中须留意之处：
desk-reason-heading = 标题
desk-reason-preamble = 第一节之前的内容
desk-reason-footnote = 脚注
desk-reason-table = 表头和表格边栏
desk-reason-fragment = 过短，不成要点
desk-reason-taken-out = 人工移除
desk-statements-how = 打开某条陈述即可更正。如要将多条陈述移至另一节，请先勾选，再在表格下方选择类别。
desk-no-statements-left = 这份报告没有有效的陈述。
desk-choose = 勾选
desk-words = 原话
desk-kind = 类别
desk-level = 署名
desk-kind-of-chosen = 所选陈述的类别
desk-kind-button = 设定类别
desk-no-kind = 请从列表中选择类别。
desk-none-chosen = 没有勾选任何陈述。请勾选属于其他类别的陈述，然后点击按钮。
desk-some-changed-since = 有{ $n }条陈述保持原样：其间已有他人作了更改。
desk-pages = 表格分页
desk-left-over-how = 已读取但未成为陈述的文本，按原因分列。如果其中确有要点，请将其设为陈述。
desk-make-statement = 设为陈述
desk-more-left-over = 另有{ $n }段未在此列出。
desk-taken-out-title = 已移除
desk-withdraw = 撤回报告
desk-withdraw-this = 撤回报告的这一版本
desk-withdraw-how =
    { $n ->
        [0] 报告今后不再显示，也不再计入统计。文件和文本予以保留，随时可以恢复有效。
       *[other] 报告及其{ $n }条陈述今后不再显示，也不再计入统计。所有内容均予保留，随时可以恢复有效。
    }
desk-withdraw-button = 撤回

# 一条陈述
desk-statement = 陈述
desk-correct = 归类
desk-kind-hint = 该陈述在提纲中所属的部分。
desk-level-hint = 可在多大程度上说明出自何人。选择“隐去”后，其原话将从所有页面和文件中删除，包括先前的版本。
desk-recut = 原话
desk-words-hint = 请从下方文本中逐字复制新的原话。中间留一空行，即分为两条陈述。旧陈述将被移除；新陈述有自己的网址。
desk-around = 前后文
desk-recut-button = 重新切分
desk-words-not-found = 下方文本中没有这些文字。请从中逐字复制：标点和空格也须一致。
desk-no-words = 这里没有文字。请从下方文本中复制。
desk-words-unchanged = 这些文字与现有原话相同。没有作任何更改。
desk-words-twice = 新陈述之间有重叠的文字。每处文字只能属于其中一条陈述。
desk-words-overlap = 其中有些文字属于另一条陈述。请合并两条陈述，或先移除另一条，或略去这些文字。
desk-not-neighbours = 这两条陈述已不再相邻。请重新打开这条陈述。
desk-join = 与相邻陈述合并
desk-join-before = 与前一条合并
desk-join-after = 与后一条合并
desk-take-out = 移除
desk-take-out-how = 移除后，该陈述不再显示，也不再计入统计，其文字归入剩余文本。可以恢复。
desk-take-out-button = 移除
desk-taken-out = 这条陈述已移除：不显示，也不计入统计。
desk-take-back = 恢复
desk-add = 将剩余文本设为陈述
desk-add-hint = 请只保留表达要点的文字，并且必须与下方文本逐字一致。
desk-add-button = 设为陈述

# 一次综合的过程
desk-run = 正在进行综合
desk-run-cancelled = 已取消综合。没有作任何更改。
desk-run-failed = 综合未能完成。没有作任何更改。
desk-run-again = 刷新（页面每两秒自动刷新一次）
desk-run-cancel = 取消综合
desk-step-waiting = 等待处理
desk-step-stopping = 正在停止
desk-step-read = 读取陈述
desk-step-encode = 跨语文比较所述内容
desk-step-neighbours = 查找内容相同的陈述
desk-step-smooth = 权衡相近陈述
desk-step-communities = 将陈述归入主题
desk-step-label = 为主题选取用语
desk-step-keep = 撰写全球报告

# 综合结果
desk-themes = 主题
desk-findings = 结论
desk-withheld = 隐去
desk-read-it = 阅读
desk-download = 下载
desk-format-pdf = PDF
desk-format-html = 网页
desk-format-docx = Word
desk-format-md = Markdown
desk-format-txt = 纯文本
desk-format-json = JSON，含核查所需的全部内容
desk-format-csv = CSV，每行一条陈述
desk-publish = 发布
desk-publish-title = 发布第{ $number }版全球报告？
desk-publish-how = 发布后人人均可阅读，并成为这次磋商的全球报告。
desk-unpublish = 撤下
desk-unpublish-title = 撤下第{ $number }版全球报告？
desk-unpublish-how = 撤下后只有您可以阅读。已下载者仍持有报告，但其网址在重新发布之前无法访问。

# Sorting themes
desk-sort = 整理主题
desk-sort-how = 程序把发言归在一起，但您更清楚：可以命名、合并或拆分主题。您的决定会被记录，并在以后每次综合时照办。
desk-sort-none = 没有主题：每条发言都是单独的声音。
desk-theme = 主题
desk-n-of-roundtables = { $of } 场圆桌会议中的 { $n } 场
desk-theme-name = 主题名称
desk-theme-name-hint = 最多 120 个字，用本页的语言。它取代程序所选的词。
desk-theme-rename = 命名
desk-theme-choose = 选择发言
desk-theme-split = 把所选发言另立主题
desk-theme-alone = 让所选发言各自单列
desk-theme-other = 另一个主题
desk-theme-other-hint = 所选发言所属的主题，或要与整个主题合并的主题。
desk-theme-move = 把所选发言移过去
desk-theme-merge = 与它合并整个主题
desk-theme-pin = 封闭主题
desk-theme-pin-how = 其中的发言保持在一起，以后不再加入其他发言。
desk-decisions = 关于主题的决定
desk-decisions-how = 最新的在前。每次综合都按顺序照办；重新运行综合后，主题随之改变。
desk-decisions-none = 尚无决定。请打开一份全球报告的主题开始。
desk-decision-undo = 撤回
desk-decision-undone = 已撤回
desk-decision-conflict = 第 { $number } 项决定与此相反。如果确实要这样做，请先撤回它。
desk-decision-impossible = 无法照办：这些发言的文字相同或几乎相同，会保持在一起。
desk-decision-nothing-chosen = 请至少选择一条发言，并至少留下一条。
desk-decision-name = 请给出 1 至 120 个字的名称。
desk-decision-raced = 其间有人做了别的决定。什么都没有写入；请查看决定后再试。
desk-decided-rename = 命名为“{ $name }”（{ $language }）
desk-decided-merge = { $n } 条发言说的是同一件事
desk-decided-split = { $n } 条发言与其主题的其余部分不同
desk-decided-move = { $n } 条发言移到另一主题
desk-decided-alone = { $n } 条发言单列
desk-decided-pin = 封闭了一个有 { $n } 条发言的主题
desk-decided-undo = 撤回了第 { $number } 项决定
desk-changes = 自第 { $number } 份全球报告以来的变化
desk-changes-unchanged = { $n } 个主题没有变化。
desk-change-new = 新主题
desk-change-split = 从“{ $from }”分出
desk-change-moved = 新增 { $came } 条发言，移出 { $went } 条
desk-change-merged = 并入“{ $into }”
desk-change-gone = 不再是主题
