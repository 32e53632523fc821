# 每个页面四周的文字，以及没有页面时的说明。

skip = 跳至正文
nav = 网站
nav-regions = 按区域浏览
nav-consultations = 磋商
nav-organisations = 组织
nav-languages = 语文
nav-sign-in = 成员登录
nav-desk = 您的工作台
nav-own = 您的页面
this-page-in-your-language = 本页中文版

foot-regions = 按区域分列的文件
foot-check = 自行核对
foot-check-how = 每项结论都可追溯到其所依据的原话。
foot-verify = 如何核查报告
foot-method = 方法
foot-contact = 联系方式

actions = 本页的其他形式
action-print = 打印
action-mail = 电子邮件
format-pdf = PDF
format-docx = Word
format-md = Markdown
format-txt = 纯文本
format-json = 数据（JSON）
format-csv = 表格（CSV）

print-how = 本页已按纸张排版。请使用浏览器自带的打印命令：Ctrl+P，Mac电脑上为⌘P；在手机上，请先点“共享”，再点“打印”。
print-back = 返回页面

set-contents = 目录
set-notes = 注释
set-page-of = 第{"{n}"}页，共{"{total}"}页
set-back = 返回正文

error-ways = 接下来可以去哪里
error-way-back = 返回更正
error-way-page = 页面本身
error-way-home = 首页
error-way-sign-in-again = 再次登录

error-not-found-title = 没有这个页面
error-not-found = 此网址下没有发布任何内容。可能是漏写了一个字母，也可能是所指内容已被撤下。
error-not-found-kept = 已发布的报告、主题、结论和陈述，其网址不会改变。

error-no-such-format-title = 没有这种格式
error-no-such-format = 该页面存在，但不提供此类文件。
error-no-such-format-kept = 该页面有以下格式。

error-sign-in-title = 请先登录
error-sign-in = 您尚未登录、登录已失效，或无权这样做。请登录；若已登录，请询问秘书处。运营本站者可在其运行的机器上用“plenary operator-link”取得新链接。
error-sign-in-kept = 没有作任何更改。如果您正在填写表单，请在浏览器中返回上一页：您输入的内容仍在那里。
error-sign-in-again-title = 请再次登录
error-sign-in-again = 此操作需要最近十分钟内的登录，以防有人利用打开的浏览器。运营者可用“plenary operator-link”的新链接再次进入。
error-sign-in-again-kept = 没有任何更改。

error-refused-title = 无法完成此项操作
error-refused-kept = 没有作任何更改。

error-conflict-title = 其间已有他人作了更改
error-conflict-kept = 他人保存的内容已保留。请在浏览器中返回上一页，找到您输入的内容并加以比较。

error-missing-glyph-title = 有一个字符无法印出
error-missing-glyph = 现有字体都没有字符“{ $character }”（{ $code }），因此本页无法排成PDF。该字符出现在：“{ $near }”。请在来源中替换该字符，或选择其他格式。
error-missing-glyph-kept = 页面本身和其他格式不受影响。

error-names-closed-title = 姓名已封存
error-names-closed = 目前无法打开或添加姓名和联系方式，因为打开它们的密钥不在原处。本站管理者可在日志中找到应放回的位置。
error-names-closed-kept = 其他页面均可正常使用。没有任何更改。
error-files-away-title = 无法取得文件
error-files-away = 存放文件的地方目前没有应答。网站管理者可在日志中找到原因。
error-files-away-kept = 各页面照常可用。刚才发送的内容没有保存，请稍后重新发送。

error-busy-title = 同时处理的请求过多
error-busy = 网站正忙于处理其他请求。请稍候一分钟，再重新加载页面。
error-busy-kept = 之前保存的内容已保留。如果您正在发送表单，请先查看是否已送达。

error-internal-title = 这里出了问题
error-internal = 问题出在本网站，不在您。问题已记入日志，管理员可以查到。
error-internal-kept = 之前保存的内容已保留。如果您正在发送表单，请先查看是否已送达。

error-other-site-title = 此请求来自其他网站
error-other-site = 表单只能从本网站发送。如果您通过代理服务器运行本网站，则“address”设置必须是用户看到的网址。
error-other-site-kept = 没有作任何更改。

error-method-title = 此网址不接受这种操作
error-method = 该页面存在，但不能这样使用。
error-method-kept = 没有作任何更改。

error-too-large-title = 内容过大
error-too-large = 所发送的内容超过了本网站单次可接收的大小。请减少每次发送的文件数量，或缩小文件中的图片。
error-too-large-kept = 此次上传的内容均未保留；之前发送的内容已保留。

error-wrong-kind-title = 此类内容不能在这里使用
error-wrong-kind = 所发送的内容与表单发送的内容不符。请重新打开表单，并从表单发送。
error-wrong-kind-kept = 没有作任何更改。

error-form-title = 表单没有完整送达
error-form = 所发送的内容有缺失，或网址中有无法识别的部分。请重新打开页面，并从页面发送表单。
error-form-kept = 没有作任何更改。
page-copy = 并非对所有人公开。副本 { $mark }，{ $at } UTC
