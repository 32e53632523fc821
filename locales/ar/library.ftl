# المكتبة: الرفوف والوثائق والملفات، والمكتب الذي تودع فيه.

nav-library = المكتبة
library = المكتبة
library-count =
    { $n ->
        [0] لا توجد وثائق.
        [zero] لا توجد وثائق ({ $n }).
        [one] وثيقة واحدة ({ $n }).
        [two] وثيقتان ({ $n }).
        [few] { $n } وثائق.
        [many] { $n } وثيقة.
       *[other] { $n } وثيقة.
    }
library-empty = لا يوجد شيء في المكتبة بعد. تظهر التقارير هنا من تلقاء نفسها فور نشرها. إن كنت تدير هذا الموقع فأودع الوثيقة الأولى.
library-none-left = لا توجد وثيقة يجتمع فيها كل هذا.
library-all = عرض جميع الوثائق
library-documents = الوثائق
library-narrow = تضييق الاختيار
library-widen = الكل
library-more = { $n } غيرها
library-by-region = المنطقة
library-by-country = البلد
library-by-theme = الموضوع
library-by-kind = نوع الوثيقة
library-by-language = اللغة
library-by-year = السنة
library-by-organisation = المنظمة
library-all-regions = جميع المناطق
library-years = الوثائق والموائد المستديرة حسب السنة
library-years-alt = أعمدة لكل سنة من { $from } إلى { $to }. في الجدول الأرقام نفسها.
library-page = الصفحة { $n } من { $of }
library-page-before = الصفحة السابقة
library-page-after = الصفحة التالية

library-kind = نوع الوثيقة
library-kind-roundtable-report = تقرير مائدة مستديرة
library-kind-global-report = تقرير عالمي
library-kind-report = تقرير
library-kind-study = دراسة
library-kind-statement = بيان
library-kind-law = قانون أو معاهدة أو قرار
library-kind-letter = رسالة
library-kind-minutes = محضر اجتماع
library-kind-press = صحافة
library-kind-guide = دليل
library-kind-other = وثيقة أخرى

# وثيقة
library-only-in = هذه الوثيقة موجودة باللغات التالية فقط: { $languages }.
library-read-here = قراءتها في هذا الموقع
library-languages = اللغات والملفات
library-published = تاريخ النشر
library-organisation = المنظمة
library-hosted-by = الجهة المضيفة
library-original-language = اللغة الأصلية
library-translation-of = ترجمة. لغة الأصل: { $language }.
library-behind = هذه الترجمة متأخرة عن أصلها: رُوجع الأصل بعد إعدادها.
library-no-files = لا يوجد ملف بهذه اللغة بعد.
library-older =
    { $n ->
        [zero] لا مراجعات سابقة ({ $n })
        [one] مراجعة سابقة واحدة ({ $n })
        [two] مراجعتان سابقتان ({ $n })
        [few] { $n } مراجعات سابقة
        [many] { $n } مراجعة سابقة
       *[other] { $n } مراجعة سابقة
    }
library-revision = المراجعة { $n }
library-scan = هذا الملف صور صفحات فقط: لا يمكن البحث فيه ولا قراءته بصوت عالٍ.
library-recognised = في هذا الملف صور صفحات. كلماته قرأتها آلة من صورة وقد تكون فيها أخطاء: هي للعثور عليه، والمعتمد هو الصور.
library-read-by-machine = قرأته آلة من صورة
library-pages-in =
    { $n ->
        [1] الصفحة { $from }: { $language }
       *[other] الصفحات من { $from } إلى { $to }: { $language }
    }
library-is-part-of = جزء من
library-is-derived-from = أُعدت انطلاقاً من
library-has-parts = أجزاؤها
library-went-into = ما أُعد انطلاقاً منها
library-withdrawn-on = سُحبت هذه الوثيقة في { $day }. السبب:
library-language-withdrawn-on = سُحبت هذه الوثيقة بهذه اللغة في { $day }. السبب:
library-file-pdf = PDF
library-file-docx = Word
library-file-odt = OpenDocument
library-file-html = صفحة ويب
library-file-md = Markdown
library-file-txt = نص
library-file-size = { $kind } ({ $kilobytes } ك.ب)

# المكتب
library-desk-lede = وثائق يقرؤها الجميع. يُزال من كل ملف قبل نشره ما يدل على الأشخاص والأجهزة، ويبقى الملف كما أرسلته مختوماً.
library-desk-empty = لم تودع أي وثيقة بعد. أودع واحدة: يكفي ملفها للبداية.
library-deposit = إيداع وثيقة
library-deposit-lede = وثيقة واحدة بلغة واحدة. يمكن أن يأتي النص نفسه بصيغ عدة، وتأتي الترجمات بعد ذلك.
library-revise = إضافة لغة أو مراجعة
library-revise-lede = اختر لغة موجودة فتحصل على مراجعة جديدة وتبقى السابقة. واختر غيرها فتكون ترجمة.
library-revise-language = مراجعة جديدة بهذه اللغة
library-change = وصف هذه الوثيقة
library-deposited = تاريخ الإيداع
library-original = الأصل
library-behind-short = متأخرة عن الأصل
library-bytes = { $n } بايت
library-sealed-original = كما أُرسل
library-removed = أُزيل قبل النشر:
library-nothing-removed = لم يكن هناك ما يُزال.
library-removed-names = أسماء أشخاص وهيئات ({ $n })
library-removed-properties = خصائص أخرى ({ $n })
library-removed-dates = تواريخ ({ $n })
library-removed-program = البرنامج الذي أُعدت به ({ $n })
library-removed-comments = تعليقات ({ $n })
library-removed-tracked-changes = تعديلات متتبعة: صار المضاف نصاً وزال المحذوف ({ $n })
library-removed-editing-marks = علامات جلسات التحرير ({ $n })
library-removed-settings = إعدادات جهاز المؤلف ({ $n })
library-removed-local-paths = عناوين ملفات على جهاز شخص ما ({ $n })
library-removed-preview = صورة معاينة ({ $n })
library-removed-picture-data = بيانات الصور: آلة التصوير والمكان والوقت والملاحظات ({ $n })
library-removed-attachments = ملفات مرفقة ({ $n })
library-removed-scripts = برامج داخل الملف ({ $n })
library-removed-earlier-versions = نسخ سابقة داخل الملف ({ $n })
library-removed-hidden-text = ملاحظات مخفية ({ $n })
library-files-hint = docx وodt وpdf وhtml وmd وtxt، ملف واحد من كل صيغة. أفلتها هنا أو اضغط الزر.
library-title-hint = إن تُرك فارغاً: كما يسمي الملف نفسه.
library-language-hint = لغة هذه الملفات.
library-find-out = تُعرف من الملفات
library-original-is-this = لغة هذه الملفات
library-original-language-hint = اللغة التي كُتبت بها الوثيقة أولاً. وغيرها ترجمات عنها.
library-no-country = لا بلد بعينه
library-country-hint = البلد الذي تتناوله أو تأتي منه.
library-region-of-country = منطقة البلد
library-region-hint = فقط إن لم تكن منطقة البلد. وبدونهما تكون الوثيقة لجميع المناطق.
library-organisation-hint = الجهة المسؤولة عنها. لا يُذكر شخص أبداً.
library-hosted-by-hint = للاجتماعات: منظمة في كل سطر.
library-part-of = جزء من
library-derived-from = أُعدت انطلاقاً من
library-link-hint = وثائق هذه المكتبة: ألصق عناوينها، عنوان في كل سطر.
library-note = موضوعها
library-note-hint = جملة أو جملتان بلغة الوثيقة.
library-titles = العناوين
library-titles-hint = لغة في كل سطر: en: The title.
library-two-of-a-format = ملفان بصيغة { $format }. للمراجعة الواحدة ملف واحد من كل صيغة.
library-not-taken-in = لم يُقبل { $name }. السبب:
library-not-kept = لم يُودَع شيء لأن الملفات لم يمكن حفظها. أعد إرسالها بعد معالجة السبب المذكور هنا.
library-no-language = لا تدل الملفات على لغتها. اخترها.
library-no-such-work = لا توجد وثيقة «{ $text }» في المكتبة، أو هي هذه الوثيقة نفسها.
library-shelved-by-itself = تظهر تقارير الموائد المستديرة والتقارير العالمية من تلقاء نفسها عند نشرها. اختر نوعاً آخر.
library-withdraw = سحب الوثيقة
library-withdraw-how = لا يُسلَّم بعدها أي ملف منها، بأي لغة أو مراجعة. وتبقى صفحتها وتذكر السبب. ويمكن إعادتها في أي وقت.
library-because = السبب
library-because-hint = يقرؤه الجميع.
library-no-reason = اذكر السبب: تعرضه الصفحة للقراء.
library-withdraw-only = اسحب هذه اللغة وحدها
library-withdraw-language = سحب الوثيقة بهذه اللغة: { $language }
library-withdraw-language-how = لا يُسلَّم بعد ذلك أي ملف بهذه اللغة في أي مراجعة. تبقى اللغات الأخرى. تذكر الصفحة السبب. أي مراجعة جديدة بهذه اللغة تعود متاحة.
library-last-language = ليس لهذه الوثيقة لغة أخرى متاحة. اسحب الوثيقة كلها.
library-withdrawn-short = مسحوب
library-being-read = في هذا الملف صور صفحات. تقرأ آلة كلماتها الآن.
library-scan-cannot-be-read = ليس في هذا الملف إلا صور صفحات: لا يمكن البحث فيه ولا قراءته بصوت عالٍ. إذا ثُبّتت على هذا الجهاز حزمتا دبيان tesseract-ocr وpoppler-utils أمكنت قراءة كلماته.
library-have-it-read = اجعل آلة تقرأ كلماته
library-not-a-scan = لهذا الملف نصه بالفعل.
library-stands-already = هذه الوثيقة في مكانها أصلاً.
