# 日期、数字、列举、语文：每个页面都用到的词语。

month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

# 单独出现、不带日期的月份
month-alone-1 = { month-1 }
month-alone-2 = { month-2 }
month-alone-3 = { month-3 }
month-alone-4 = { month-4 }
month-alone-5 = { month-5 }
month-alone-6 = { month-6 }
month-alone-7 = { month-7 }
month-alone-8 = { month-8 }
month-alone-9 = { month-9 }
month-alone-10 = { month-10 }
month-alone-11 = { month-11 }
month-alone-12 = { month-12 }

day-month-year = { $year }年{ $month }{ $day }日
month-year = { $year }年{ $month }
days-of-month = { $year }年{ $month }{ $from }日至{ $to }日
days-between = { $from }至{ $to }
days-unknown = 不详

percent = { $n }%
list-separator = 、
list-end = { $most }和{ $last }
comma = ，
semicolon = ；

count-roundtables = { $n }场圆桌会议
count-statements = { $n }条陈述
count-themes = { $n }个主题
count-findings = { $n }项结论
count-organisations = { $n }个组织
count-countries = { $n }个国家

language-am = 阿姆哈拉文
language-ar = 阿拉伯文
language-bn = 孟加拉文
language-de = 德文
language-el = 希腊文
language-en = 英文
language-es = 西班牙文
language-fa = 波斯文
language-fr = 法文
language-ha = 豪萨文
language-he = 希伯来文
language-hi = 印地文
language-id = 印度尼西亚文
language-it = 意大利文
language-ja = 日文
language-ko = 韩文
language-ms = 马来文
language-my = 缅甸文
language-ne = 尼泊尔文
language-nl = 荷兰文
language-pl = 波兰文
language-pt = 葡萄牙文
language-ru = 俄文
language-so = 索马里文
language-sw = 斯瓦希里文
language-ta = 泰米尔文
language-th = 泰文
language-tr = 土耳其文
language-uk = 乌克兰文
language-und = 语文不详
language-ur = 乌尔都文
language-vi = 越南文
language-yo = 约鲁巴文
language-zh = 中文
language-zu = 祖鲁文
place-in-country = { $country }，{ $city }
