# مكتب مدير الموقع: الاستمارات والقوائم والخطوات التالية.

# الباب
desk-enter-title = مكتب مدير الموقع
desk-enter-lede = يتيح لك هذا الرابط الدخول مرة واحدة. ويُستخدم عند الضغط على الزر.
desk-enter-button = الدخول إلى المكتب
desk-enter-closed = لم يعد هذا الرابط صالحاً: فقد استُخدم من قبل، أو مضى عليه أكثر من يوم.
desk-enter-closed-how = اطلب رابطاً جديداً على الجهاز الذي يعمل عليه هذا الموقع:
desk-sign-out = تسجيل الخروج

# الصفحة الأولى
desk = المكتب
desk-lede = من أول اجتماع مائدة مستديرة إلى التقرير العالمي: كل ما يُعمل هنا يُعمل من أجل جميع القراء.
desk-no-consultations = لا توجد أي مشاورة بعد. أنشئ المشاورة الأولى: عنوانها يكفي للبدء.
desk-count-reports =
    { $n ->
        [zero] لا تقارير
        [one] تقرير واحد
        [two] تقريران
        [few] { $n } تقارير
        [many] { $n } تقريراً
       *[other] { $n } تقرير
    }
desk-public = منشور
desk-draft = مسودة
desk-preparing = قيد الإعداد
desk-collecting = التقارير قيد الورود
desk-next-roundtables = الخطوة التالية: إضافة أول اجتماع مائدة مستديرة
desk-next-upload = الخطوة التالية: رفع تقارير اجتماعات المائدة المستديرة
desk-next-run = الخطوة التالية: إجراء التوليف
desk-next-publish = الخطوة التالية: قراءة المسودة ثم نشرها
desk-next-read = كل شيء منشور. اطّلع عليه أو واصل العمل.

# مشاورة واحدة
desk-step-describe = بيان ما هو مطروح، والقاعدة المتبعة
desk-step-roundtables = إضافة اجتماعات المائدة المستديرة
desk-step-upload = رفع تقاريرها
desk-step-run = إجراء التوليف
desk-step-publish = قراءة المسودة ونشرها
desk-done = تم
desk-see-public = عرضها كما يراها الجميع
desk-roundtables = اجتماعات المائدة المستديرة
desk-no-roundtables = لا يوجد أي اجتماع مائدة مستديرة بعد. أضف اجتماعاً يدوياً، أو ارفع تقريراً يذكر في صدره مكان الاجتماع وتاريخه: فيضاف الاجتماع عندئذ من التقرير.
desk-place = المكان
desk-reports = التقارير
desk-statements = الإفادات
desk-next = الخطوة التالية
desk-upload-here = رفع تقرير
desk-runs = التوليف
desk-run-start = إجراء التوليف
desk-run-model = القراءة بواسطة
desk-run-model-hint = يجمّع النموذج الإفادات على نحو أفضل من الجدول المدمج، لكنه يستغرق وقتاً أطول بكثير. يقرأ minilm الإنجليزية فقط، ويقرأ use ست عشرة لغة، ويقرأ e5 نحو مئة لغة.
desk-run-model-none = الجدول المدمج
desk-run-under-way = يجري الآن توليف: اطّلع على ما بلغه
desk-no-statements = لا توجد إفادات بعد. ارفع أولاً تقارير اجتماعات المائدة المستديرة.
desk-global-report = التقرير العالمي
desk-made = تاريخ الإعداد
desk-state = الحالة
desk-no-reports = لا يوجد أي تقرير بعد. ارفع الملف كما أرسله المقرر أو المقررة.
desk-file = الملف
desk-imported = تاريخ الإدراج
desk-stands = سارٍ
desk-withdrawn-state = مسحوب

# الاستمارات عموماً
desk-save = حفظ
desk-back = عودة
desk-change = تعديل
desk-wrong = هناك ما ينبغي تصحيحه. وما كتبته لا يزال هنا.
desk-not-known = غير معروف
desk-name-taken = أضاف شخص آخر للتو ما يحمل الاسم نفسه. احفظ مرة أخرى: فيُخصص له عنوان آخر.
desk-one-a-line = واحد في كل سطر.
desk-no-title = أدخل عنواناً.
desk-not-a-date = «{ $text }» ليس تاريخاً. اكتب 2008 أو ⁦2008-02⁩ أو ⁦2008-02-28⁩، أو اترك الخانة فارغة.
desk-ends-first = تاريخ النهاية يسبق تاريخ البداية.
desk-not-a-language = «{ $text }» ليس رمزاً للغة. اكتب مثلاً en أو fr أو es أو pt-BR.

# شخصان في الوقت نفسه
desk-conflict = أجرى شخص آخر تغييراً على هذا بينما كان مفتوحاً لديك
desk-conflict-how = لم يضع شيء: ما هو محفوظ الآن وما أرسلته معروضان جنباً إلى جنب. وتحتوي الاستمارة أدناه على ما أرسلته. احفظها مرة أخرى لاعتمادها، أو انسخ إليها ما ينبغي أن يبقى.
desk-conflict-same = النصان متطابقان. لم يبق ما ينبغي عمله.
desk-conflict-field = الخانة
desk-conflict-stored = المحفوظ الآن
desk-conflict-sent = ما أرسلته
desk-conflict-statement = أجرى شخص آخر تغييراً على هذه الإفادة أو على الإفادة المجاورة لها بينما كانت مفتوحة لديك. افتحها من جديد لتراها على ما هي عليه الآن.

# المشاورة
desk-new-consultation = مشاورة جديدة
desk-change-consultation = تعديل المشاورة
desk-title = العنوان
desk-title-hint = كما ينبغي أن يظهر على غلاف التقرير العالمي.
desk-short-title = العنوان المختصر
desk-short-title-hint = للقوائم وعناوين الصفحات. يُستخرج منه عنوان الصفحة مرة واحدة ولا يتغير بعدها.
desk-topic = موضوع المشاورة
desk-topic-hint = جملة أو جملتان.
desk-convener = الجهة الداعية
desk-starts = البداية
desk-ends = النهاية
desk-date-hint = بقدر ما هو معروف: 2008 أو ⁦2008-02⁩ أو ⁦2008-02-28⁩.
desk-languages = اللغات
desk-languages-hint = رموز تفصل بينها فواصل: en, fr, es.
desk-goals = الأهداف
desk-questions = الأسئلة التوجيهية
desk-attribution-rule = قاعدة الإسناد
desk-attribution-rule-hint = ما قيل للمشاركين بشأن ذكر أسمائهم. وتُعرض القاعدة إلى جانب كل تقرير.
desk-attribution-rule-usual = يجوز استخدام ما قيل، ولا يُذكر اسم قائله. وتُسند الإفادات إلى اجتماع المائدة المستديرة وحده.
desk-notice = تنويه
desk-notice-hint = جملة يجب أن ترد في كل صفحة وكل ملف. وتكون الخانة فارغة عادة.

# اجتماع مائدة مستديرة
desk-new-roundtable = إضافة اجتماع مائدة مستديرة
desk-change-roundtable = تعديل اجتماع المائدة المستديرة
desk-roundtable-title-hint = مثال: اجتماع المائدة المستديرة التشاوري لغرب أفريقيا.
desk-city = المدينة
desk-country = البلد
desk-region = المنطقة
desk-region-hint = فقط إذا لم تكن منطقة البلد نفسه: كأن يكون الاجتماع لعدة مناطق، أو يُعقد في مكان آخر.
desk-region-of-country = منطقة البلد
desk-days = الأيام
desk-days-hint = ⁦2008-03-07⁩، أو ⁦2008-07-30/2008-07-31⁩ لعدة أيام. و⁦2008-02⁩ أو 2008 إذا لم يُعرف أكثر من ذلك.
desk-days-note = ملاحظة بشأن الأيام
desk-days-note-hint = ما هو غير مؤكد بشأنها.
desk-not-days = «{ $text }» ليس تاريخاً. اكتب 2008 أو ⁦2008-02⁩ أو ⁦2008-03-07⁩ أو ⁦2008-07-30/2008-07-31⁩.
desk-hosts = الجهات المضيفة
desk-hosts-hint = منظمة واحدة في كل سطر. والمنظمة التي لم تُعرف بعد تضاف إلى المنظمات.
desk-language = اللغة
desk-roundtable-language-hint = لغة التقرير.
desk-position = الترتيب
desk-position-hint = بحسب تسلسل انعقاد اجتماعات المائدة المستديرة، ابتداءً من 1.
desk-no-position = اكتب رقماً ابتداءً من 1.
desk-no-such-country = لا يوجد بلد رمزه «{ $text }». اختر بلداً من القائمة.
desk-no-such-region = لا توجد منطقة اسمها «{ $text }». اختر منطقة من القائمة.

# الرفع
desk-upload = رفع التقارير
desk-upload-lede = عدة ملفات دفعة واحدة، كما وردت. ويُقرأ كل ملف على حدة: فالملف الذي تتعذر قراءته لا يوقف غيره.
desk-of-roundtable = الاجتماع الذي تخصه التقارير
desk-of-roundtable-hint = يذكر التقرير المعدّ وفق المخطط الموحد في صدره مكان الاجتماع وتاريخه. ولا تختر الاجتماع إلا إذا لم يذكرهما التقرير.
desk-find-out = استخراجه من كل ملف
desk-files = الملفات
desk-files-hint = docx وodt وpdf وhtml وmd وtxt؛ وجداول تتضمن إفادة في كل صف بصيغة xlsx أو csv. أفلت الملفات هنا أو اضغط على الزر.
desk-upload-button = رفع
desk-no-files = اختر ملفاً واحداً على الأقل.
desk-no-such-roundtable = لم يعد هذا الاجتماع موجوداً. اختر اجتماعاً آخر.
desk-sheet = للجداول: محتوى كل عمود
desk-sheet-hint = الأسماء كما ترد في الصف الأول. وإذا تُركت الخانات فارغة، يُبحث عن عمود النص ولا يُقرأ الباقي.
desk-column-text = النص
desk-column-roundtable-column = اجتماع المائدة المستديرة
desk-column-region = المنطقة
desk-column-organisation = المنظمة
desk-column-language = اللغة
desk-column-kind = الفئة
desk-uploaded = ما قُرئ
desk-upload-more = رفع المزيد
desk-file-read =
    { $n ->
        [zero] قُرئ الملف ولم توجد فيه إفادات.
        [one] قُرئت إفادة واحدة.
        [two] قُرئت إفادتان.
        [few] قُرئت { $n } إفادات.
        [many] قُرئت { $n } إفادة.
       *[other] قُرئت { $n } إفادة.
    }
desk-roundtables-added =
    { $n ->
        [one] أُضيف منه اجتماع مائدة مستديرة واحد.
        [two] أُضيف منه اجتماعا مائدة مستديرة.
        [few] أُضيفت منه { $n } اجتماعات مائدة مستديرة.
       *[other] أُضيف منه { $n } اجتماع مائدة مستديرة.
    }
desk-file-replaces = يحل محل الملف السابق الذي يحمل الاسم نفسه، وقد سُحب ذلك الملف ويمكن استرجاعه.
desk-file-stood = هذا الملف بعينه موجود هنا من قبل. لم يتغير شيء.
desk-file-stands-again = كان هذا الملف بعينه قد سُحب. وهو الآن سارٍ من جديد، بما أُدخل عليه من تصويبات.
desk-not-read = لم يُدرج هذا الملف:
desk-too-large = يزيد حجم هذا الملف على { $megabytes } ميغابايت. احذف ما فيه من صور، أو اطلب من مدير الموقع السماح بملفات أكبر.
desk-no-place = لا يذكر هذا الملف اجتماع المائدة المستديرة الذي يخصه. عُد واختر الاجتماع، ثم أرسل الملف مرة أخرى.
desk-several-places = ينطبق ما يذكره هذا الملف عن نفسه على أكثر من اجتماع مائدة مستديرة. عُد واختر الاجتماع، ثم أرسل الملف مرة أخرى.
desk-roundtable-not-added = تعذّرت إضافة اجتماع المائدة المستديرة الذي يذكره هذا الملف:
desk-look-at-statements = الاطلاع على الإفادات

# تقرير الإدراج
desk-imported-on = تاريخ الإدراج: { $day }
desk-see-report = عرض التقرير كما يراه الجميع
desk-withdrawn = هذه النسخة مسحوبة: يُحتفظ بها، ولكنها لا تُعرض ولا تُحتسب.
desk-reinstate = إعادتها إلى السريان
desk-by-kind = حسب الفئة
desk-by-language = حسب اللغة
desk-left-over = النص المتبقي
desk-columns-not-read = أعمدة لم تُقرأ
desk-notices = ما ينبغي النظر فيه في هذا الملف:
desk-reason-heading = عناوين
desk-reason-preamble = قبل القسم الأول
desk-reason-footnote = حواشٍ
desk-reason-table = رؤوس الجداول وخلاياها الجانبية
desk-reason-fragment = أقصر من أن يكون نقطة
desk-reason-taken-out = مستبعد يدوياً
desk-statements-how = افتح أي إفادة لتصويبها. ولنقل عدد كبير منها إلى قسم آخر، حددها ثم اختر الفئة أسفل الجدول.
desk-no-statements-left = لا توجد إفادة سارية في هذا التقرير.
desk-choose = تحديد
desk-words = الكلمات
desk-kind = الفئة
desk-level = الإسناد
desk-kind-of-chosen = فئة الإفادات المحددة
desk-kind-button = تعيين الفئة
desk-no-kind = اختر فئة من القائمة.
desk-none-chosen = لم تُحدد أي إفادة. حدد الإفادات التي تنتمي إلى فئة أخرى، ثم اضغط على الزر.
desk-some-changed-since =
    { $n ->
        [one] تُركت إفادة واحدة على حالها: فقد غيّرها شخص آخر في هذه الأثناء.
        [two] تُركت إفادتان على حالهما: فقد غيّرهما شخص آخر في هذه الأثناء.
        [few] تُركت { $n } إفادات على حالها: فقد غيّرها شخص آخر في هذه الأثناء.
       *[other] تُركت { $n } إفادة على حالها: فقد غيّرها شخص آخر في هذه الأثناء.
    }
desk-pages = صفحات الجدول
desk-left-over-how = نص قُرئ ولم يصبح إفادة، مصنفاً حسب السبب. وإذا تضمن مع ذلك نقطة ما، فاجعل منه إفادة.
desk-make-statement = جعله إفادة
desk-more-left-over =
    { $n ->
        [one] بقي مقطع واحد غير مدرج في هذه القائمة.
        [two] بقي مقطعان غير مدرجين في هذه القائمة.
        [few] بقيت { $n } مقاطع غير مدرجة في هذه القائمة.
        [many] بقي { $n } مقطعاً غير مدرج في هذه القائمة.
       *[other] بقي { $n } مقطع غير مدرج في هذه القائمة.
    }
desk-taken-out-title = المستبعد
desk-withdraw = سحب التقرير
desk-withdraw-this = سحب هذه النسخة من التقرير
desk-withdraw-how =
    { $n ->
        [0] لا يُعرض التقرير ولا يُحتسب من الآن فصاعداً. ويُحتفظ بالملف وبالنص، ويمكن إعادة التقرير إلى السريان في أي وقت.
        [one] لا يُعرض التقرير ولا إفادته ولا يُحتسبان من الآن فصاعداً. ويُحتفظ بكل شيء، ويمكن إعادة التقرير إلى السريان في أي وقت.
        [two] لا يُعرض التقرير ولا إفادتاه ولا تُحتسب من الآن فصاعداً. ويُحتفظ بكل شيء، ويمكن إعادة التقرير إلى السريان في أي وقت.
       *[other] لا يُعرض التقرير ولا إفاداته (وعددها { $n }) ولا تُحتسب من الآن فصاعداً. ويُحتفظ بكل شيء، ويمكن إعادة التقرير إلى السريان في أي وقت.
    }
desk-withdraw-button = سحب

# إفادة واحدة
desk-statement = إفادة
desk-correct = تصنيفها
desk-kind-hint = قسم المخطط الذي تنتمي إليه.
desk-level-hint = القدر الذي يجوز ذكره عن القائل. ويؤدي اختيار «محجوبة» إلى إزالة كلماتها من كل صفحة وكل ملف، بما في ذلك النسخ السابقة.
desk-recut = كلماتها
desk-words-hint = انسخ الكلمات الجديدة من النص أدناه، حرفاً بحرف. ويؤدي سطر فارغ بين الكلمات إلى جعلها إفادتين. وتُستبعد الإفادة القديمة، ويكون للجديدة عنوان خاص بها.
desk-around = النص المحيط بها
desk-recut-button = إعادة تقسيمها
desk-words-not-found = هذه الكلمات غير موجودة في النص أدناه. انسخها منه حرفاً بحرف: فعلامات الترقيم والمسافات معتبرة.
desk-no-words = لا توجد كلمات هنا. انسخ بعضها من النص أدناه.
desk-words-unchanged = هذه هي كلماتها الحالية. لم يتغير شيء.
desk-words-twice = بين الإفادات الجديدة كلمات مشتركة. ولا يجوز أن ترد الكلمة إلا في إفادة واحدة منها.
desk-words-overlap = بعض هذه الكلمات يعود إلى إفادة أخرى. ادمج الإفادتين، أو استبعد الأخرى أولاً، أو دع تلك الكلمات.
desk-not-neighbours = لم تعد هاتان الإفادتان متجاورتين. افتح الإفادة من جديد.
desk-join = دمجها مع الإفادة المجاورة
desk-join-before = دمجها مع السابقة
desk-join-after = دمجها مع اللاحقة
desk-take-out = استبعادها
desk-take-out-how = لا تُعرض الإفادة بعد ذلك ولا تُحتسب، وتصبح كلماتها نصاً متبقياً. ويمكن استرجاعها.
desk-take-out-button = استبعاد
desk-taken-out = استُبعدت هذه الإفادة: فهي لا تُعرض ولا تُحتسب.
desk-take-back = استرجاعها
desk-add = جعل نص متبقٍّ إفادة
desk-add-hint = أبقِ الكلمات التي تعبّر عن النقطة. ويجب أن ترد في النص أدناه حرفاً بحرف.
desk-add-button = إنشاء الإفادة

# عملية توليف
desk-run = يجري إعداد التوليف
desk-run-cancelled = أُلغيت العملية. لم يتغير شيء.
desk-run-failed = لم تكتمل العملية. لم يتغير شيء.
desk-run-again = تحديث (تتحدث الصفحة تلقائياً كل ثانيتين)
desk-run-cancel = إلغاء العملية
desk-step-waiting = في انتظار دورها
desk-step-stopping = يجري إيقافها
desk-step-read = قراءة الإفادات
desk-step-encode = مقارنة ما قيل، عبر اللغات
desk-step-neighbours = البحث عن إفادات تتناول الأمر نفسه
desk-step-smooth = ترجيح الإفادات المتقاربة
desk-step-communities = تجميع الإفادات في مواضيع
desk-step-label = اختيار كلمات المواضيع
desk-step-keep = كتابة التقرير العالمي

# توليف واحد
desk-themes = المواضيع
desk-findings = الاستنتاجات
desk-withheld = المحجوبة
desk-read-it = قراءته
desk-download = تنزيل
desk-format-pdf = PDF
desk-format-html = صفحة ويب
desk-format-docx = Word
desk-format-md = Markdown
desk-format-txt = نص
desk-format-json = JSON، وفيه كل ما يلزم للتحقق
desk-format-csv = CSV، إفادة واحدة في كل صف
desk-publish = نشر
desk-publish-title = هل تريد نشر التقرير العالمي { $number }؟
desk-publish-how = يمكن للجميع قراءته منذ ذلك الحين، ويصبح هو التقرير العالمي للمشاورة.
desk-unpublish = سحبه
desk-unpublish-title = هل تريد سحب التقرير العالمي { $number }؟
desk-unpublish-how = لا يمكن بعد ذلك لأحد غيرك قراءته. ومن نزّله يحتفظ به، ولا تؤدي عناوينه إلى شيء حتى يُنشر من جديد.

# Sorting themes
desk-sort = ترتيب المواضيع
desk-sort-how = جمع برنامجٌ الإفادات معًا، وأنت أدرى: سمِّ المواضيع وادمجها وافصل بينها. تُدوَّن قراراتك ويُعمل بها في كل توليف لاحق.
desk-sort-none = لا توجد مواضيع: كل إفادة صوت قائم بذاته.
desk-theme = الموضوع
desk-n-of-roundtables = { $n } من { $of } من اجتماعات المائدة المستديرة
desk-theme-name = اسم الموضوع
desk-theme-name-hint = 120 حرفًا على الأكثر، بلغة هذه الصفحة. يحل محل الكلمات التي اختارها البرنامج.
desk-theme-rename = تسمية
desk-theme-choose = اختيار إفادات
desk-theme-split = جعل المختارة موضوعًا مستقلًا
desk-theme-alone = ترك كل واحدة من المختارة وحدها
desk-theme-other = موضوع آخر
desk-theme-other-hint = الموضوع الذي تنتمي إليه الإفادات المختارة، أو الذي يُدمج معه الموضوع كله.
desk-theme-move = نقل المختارة إليه
desk-theme-merge = دمج الموضوع كله معه
desk-theme-pin = إغلاق الموضوع
desk-theme-pin-how = تبقى إفاداته معًا ولا ينضم إليها شيء لاحقًا.
desk-decisions = القرارات بشأن المواضيع
desk-decisions-how = الأحدث أولًا. تُطبَّق بترتيبها في كل توليف، وتتغير المواضيع حين يُجرى التوليف من جديد.
desk-decisions-none = لم يُقرَّر شيء بعد. افتح مواضيع تقرير عالمي للبدء.
desk-decision-undo = تراجع
desk-decision-undone = جرى التراجع عنه
desk-decision-conflict = يتعارض هذا مع القرار { $number }. تراجع عنه أولًا إن كنت تقصد ذلك.
desk-decision-impossible = لا يمكن ذلك: كلمات هذه الإفادات متطابقة أو تكاد، فتبقى معًا.
desk-decision-nothing-chosen = اختر إفادة واحدة على الأقل واترك واحدة على الأقل.
desk-decision-name = اكتب اسمًا من حرف واحد إلى 120 حرفًا.
desk-decision-raced = اتُّخذ قرار آخر في هذه الأثناء. لم يُكتب شيء؛ راجع القرارات وحاول من جديد.
desk-decided-rename = سُمي «{ $name }» ({ $language })
desk-decided-merge = إفادات عن الأمر نفسه: { $n }
desk-decided-split = إفادات عن أمر غير بقية موضوعها: { $n }
desk-decided-move = إفادات نُقلت إلى موضوع آخر: { $n }
desk-decided-alone = إفادات تُركت وحدها: { $n }
desk-decided-pin = أُغلق موضوع عدد إفاداته { $n }
desk-decided-undo = جرى التراجع عن القرار { $number }
desk-changes = ما تغير منذ التقرير العالمي { $number }
desk-changes-unchanged = مواضيع لم تتغير: { $n }.
desk-change-new = جديد
desk-change-split = انفصل عن «{ $from }»
desk-change-moved = إفادات أضيفت: { $came }، وخرجت: { $went }
desk-change-merged = دخل في «{ $into }»
desk-change-gone = لم يعد موضوعًا
