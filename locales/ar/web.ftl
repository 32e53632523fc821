# ما يحيط بكل صفحة، وما يقال حين لا تكون هناك صفحة.

skip = الانتقال إلى المحتوى
nav = الموقع
nav-regions = التصفح حسب المنطقة
nav-consultations = المشاورات
nav-organisations = المنظمات
nav-languages = اللغة
nav-sign-in = دخول الأعضاء
nav-desk = مكتبك
nav-own = صفحتك
this-page-in-your-language = هذه الصفحة باللغة العربية

foot-regions = الوثائق حسب المنطقة
foot-check = تحقق بنفسك
foot-check-how = كل استنتاج يقود إلى الكلمات التي يستند إليها.
foot-verify = كيفية التحقق من تقرير
foot-method = المنهجية
foot-contact = الاتصال

actions = هذه الصفحة بصيغة أخرى
action-print = طباعة
action-mail = بريد إلكتروني
format-pdf = PDF
format-docx = Word
format-md = Markdown
format-txt = نص
format-json = بيانات (JSON)
format-csv = جدول (CSV)

print-how = هذه الصفحة معدّة للطباعة على الورق. اطبعها بأمر الطباعة في المتصفح: Ctrl+P، أو ⌘P على أجهزة ماك؛ وعلى الهاتف، اختر «مشاركة» ثم «طباعة».
print-back = العودة إلى الصفحة

set-contents = المحتويات
set-notes = الحواشي
set-page-of = الصفحة {"{n}"} من {"{total}"}
set-back = العودة إلى النص

error-ways = إلى أين من هنا
error-way-back = العودة للتصحيح
error-way-page = الصفحة نفسها
error-way-home = الصفحة الرئيسية
error-way-sign-in-again = سجّل الدخول مجددًا

error-not-found-title = لا توجد صفحة كهذه
error-not-found = لم يُنشر شيء على هذا العنوان. ربما سقط منه حرف، أو سُحب ما كان يؤدي إليه.
error-not-found-kept = لا تتغير عناوين ما نُشر من تقارير ومواضيع واستنتاجات وإفادات.

error-no-such-format-title = غير متاح بهذه الصيغة
error-no-such-format = الصفحة موجودة، ولكن ليس في ملف من هذا النوع.
error-no-such-format-kept = هذه هي الصيغ المتاحة لها.

error-sign-in-title = سجّل الدخول أولاً
error-sign-in = لست داخلًا، أو لم تعد، أو لا يجوز لك هذا. سجّل الدخول؛ وإن كنت داخلًا فاسأل الأمانة. ومن يشغّل هذا الموقع يحصل على رابط جديد بالأمر “plenary operator-link” على الجهاز الذي يعمل عليه.
error-sign-in-kept = لم يتغير شيء. إذا كنت تملأ استمارة فعُد إلى الصفحة السابقة في المتصفح: ما كتبته لا يزال هناك.
error-sign-in-again-title = سجّل الدخول مرة أخرى
error-sign-in-again = يتطلب هذا دخولًا خلال الدقائق العشر الأخيرة، كي لا يفعله من يجد متصفحًا مفتوحًا. ويدخل المشغّل مجددًا برابط جديد من “plenary operator-link”.
error-sign-in-again-kept = لم يتغيّر شيء.

error-refused-title = تعذّر القيام بذلك
error-refused-kept = لم يتغير شيء.

error-conflict-title = أجرى شخص آخر تغييراً على هذا في هذه الأثناء
error-conflict-kept = ما حفظه الشخص الآخر باقٍ. عُد إلى الصفحة السابقة في المتصفح لتجد ما كتبته، وقارن بينهما.

error-missing-glyph-title = حرف لا يمكن طباعته
error-missing-glyph = لا يحتوي أي من الخطوط المتاحة على الحرف «{ $character }» ({ $code })، ولذلك لا يمكن إخراج هذه الصفحة بصيغة PDF. ويرد الحرف في: «{ $near }». استبدل الحرف في المصدر، أو اختر صيغة أخرى.
error-missing-glyph-kept = لا تتأثر الصفحة ولا الصيغ الأخرى بذلك.

error-names-closed-title = الأسماء مغلقة
error-names-closed = لا يمكن الآن فتح الأسماء وجهات الاتصال ولا إضافتها، لأن المفتاح الذي يفتحها ليس في مكانه. يجد القائم على هذا الموقع في السجل أين يعيده.
error-names-closed-kept = سائر الصفحات تعمل. لم يتغير شيء.
error-files-away-title = تعذّر الوصول إلى الملفات
error-files-away = المكان الذي تُحفظ فيه الملفات لا يستجيب الآن. يجد القائم على هذا الموقع السبب في السجل.
error-files-away-kept = الصفحات تعمل كما كانت. ما أُرسل لم يُحفظ: أعد إرساله لاحقًا.

error-busy-title = طلبات أكثر مما ينبغي في آن واحد
error-busy = الموقع مشغول بطلبات أخرى. انتظر دقيقة ثم أعد تحميل الصفحة.
error-busy-kept = ما حُفظ من قبل باقٍ. إذا كنت ترسل استمارة، فتحقق أولاً من وصولها.

error-internal-title = حدث خطأ هنا
error-internal = الخطأ من هذا الجانب لا من جانبك. وقد دُوّن في سجل الأحداث حيث يجده مدير الموقع.
error-internal-kept = ما حُفظ من قبل باقٍ. إذا كنت ترسل استمارة، فتحقق أولاً من وصولها.

error-other-site-title = جاء هذا من موقع آخر
error-other-site = لا تُرسل الاستمارات إلا من هذا الموقع نفسه. إذا كنت تشغّله خلف خادم وكيل، فيجب أن يكون إعداد «address» هو العنوان الذي يراه الزوار.
error-other-site-kept = لم يتغير شيء.

error-method-title = هذا العنوان لا يقبل ذلك
error-method = الصفحة موجودة، ولكن لا يمكن استخدامها بهذه الطريقة.
error-method-kept = لم يتغير شيء.

error-too-large-title = الحجم أكبر مما ينبغي
error-too-large = ما أُرسل أكبر مما يقبله هذا الموقع دفعة واحدة. أرسل ملفات أقل في كل مرة، أو صغّر ما فيها من صور.
error-too-large-kept = لم يُحتفظ بشيء من هذه الدفعة؛ أما ما أُرسل قبلها فباقٍ.

error-wrong-kind-title = نوع لا يمكن استخدامه هنا
error-wrong-kind = ما أُرسل ليس ما ترسله الاستمارة. افتح الاستمارة من جديد وأرسلها من هناك.
error-wrong-kind-kept = لم يتغير شيء.

error-form-title = لم تصل الاستمارة كاملة
error-form = هناك نقص في ما أُرسل، أو في العنوان جزء لا يمكن قراءته. افتح الصفحة من جديد وأرسل الاستمارة من هناك.
error-form-kept = لم يتغير شيء.
page-copy = ليس للجميع. نسخة { $mark }، { $at } UTC
