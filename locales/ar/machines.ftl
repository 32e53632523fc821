# الاستشهاد والخلاصات والبيانات

action-cite = استشهاد
foot-take-away = الخلاصات والبيانات
feed-all = كل جديد
format-bib = BibTeX
format-ris = RIS
format-csl-json = CSL-JSON
format-atom = خلاصة
format-ics = تقويم
format-jsonld = بيانات مترابطة
colophon = عن هذه الصفحة
colophon-voice = من يقول هذا
colophon-issued = نُشر هنا في
colophon-changed = آخر تغيير
colophon-address = عنوان دائم
colophon-cite = كيف يُستشهد بهذه الصفحة
edition-published = نُشر في { $day }
edition-withdrawn = سُحب في { $day }
voice-site = القائمون على { $site }.
voice-compiled = جُمع مما قيل في اجتماعات المائدة المستديرة. وهو ليس موقف الائتلاف ولا أعضائه ولا الجهات الداعية.
voice-account = تقرير اجتماع مائدة مستديرة كما سُلِّم. وهو ليس موقف الائتلاف ولا أعضائه.
voice-speaker = قيل في اجتماع مائدة مستديرة ونُقل حرفيًا. وهو ليس موقف الائتلاف ولا أعضائه.
cite-title = كيف يُستشهد بهذه الصفحة
cite-plain = نصًا
cite-files = لبرامج إدارة المراجع
cite-about = عمّا يُستشهد به
cite-back = العودة إلى الصفحة
cite-version = الإصدار { $n }
cite-changed = آخر تغيير: { $day }
count-versions =
    { $n ->
        [zero] لا إصدارات منشورة
        [one] إصدار منشور واحد
        [two] إصداران منشوران
        [few] { $n } إصدارات منشورة
        [many] { $n } إصدارًا منشورًا
       *[other] { $n } إصدار منشور
    }

feed-of = { $site }: الجديد في { $what }
feed-statement = قيل في { $place }
count-reports =
    { $n ->
        [zero] لا تقارير
        [one] تقرير واحد
        [two] تقريران
        [few] { $n } تقارير
        [many] { $n } تقريرًا
       *[other] { $n } تقرير
    }
languages-title = التقارير حسب اللغة
languages-lede = يبقى التقرير باللغة التي سُلِّم بها.
languages-none = لا يوجد تقرير بعد.
roundtables-one = اجتماع مائدة مستديرة
roundtables-title = اجتماعات المائدة المستديرة
roundtables-lede = جميع اجتماعات المائدة المستديرة في كل المشاورات، بترتيب انعقادها.
calendar-left-out =
    { $n ->
        [zero] لم يُستبعد أي اجتماع.
        [one] استُبعد اجتماع واحد لأن أيامه غير معروفة.
        [two] استُبعد اجتماعان لأن أيامهما غير معروفة.
        [few] استُبعدت { $n } اجتماعات لأن أيامها غير معروفة.
        [many] استُبعد { $n } اجتماعًا لأن أيامها غير معروفة.
       *[other] استُبعد { $n } اجتماع لأن أيامها غير معروفة.
    }
take-away = الخلاصات والبيانات
take-away-lede = كل ما هو منشور هنا يمكن متابعته ونسخه واستخدامه بالبرامج، دون حساب ودون تسجيل من يأخذه.
take-away-feeds = الخلاصات
take-away-feeds-how = يعرض قارئ الخلاصات كل جديد. ولصفحة كل موضوع خلاصة خاصة بها.
take-away-calendars = التقويمات
take-away-calendars-how = أماكن اجتماعات المائدة المستديرة وأيامها، من دون ذكر من شارك فيها.
take-away-tables = الجداول
take-away-tables-how = ملفات CSV لجداول البيانات. يحتوي صفها الثاني على وسوم لغة التبادل الإنساني (HXL).
take-away-cite = الاستشهادات
take-away-cite-how = تحمل كل صفحة رابط «استشهاد». وينتهي عنوانها بـ ‎.bib أو ‎.ris أو ‎.csl.json لبرامج المراجع، وبـ ‎.jsonld للبيانات المترابطة بمفردات schema.org.

oai-country = البلد
take-away-api = للبرامج
take-away-api-how = كل ما هو منشور بصيغة JSON، صفحة بعد صفحة. ويتبع الوصف معيار OpenAPI 3.1.
take-away-api-description = الوصف
take-away-oai = للمكتبات
take-away-oai-how = يمكن حصاد التقارير والتقارير العالمية عبر OAI-PMH 2.0 مع Dublin Core. ويُعلَن ما سُحب منها محذوفًا.
