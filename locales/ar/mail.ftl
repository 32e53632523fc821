# Letters. Their subjects may be seen by anybody: no word of what this is about.

mail-your-link-subject = رابطك
mail-your-link-text = هذا هو الرابط الذي وُعدت به. يعمل مرة واحدة خلال أسبوع.
mail-look-at-account-subject = يرجى إلقاء نظرة
mail-look-at-account-text = تغيّر شيء في طريقة دخولك، أو حاول أحدهم ذلك. إن لم تكن أنت، فافتح الصفحة واضغط الزر في آخرها.
mail-something-waits-subject = رسالة لك
mail-something-waits-text = هناك ما ينتظرك. سجّل الدخول لتراه.
mail-unexpected = إن لم تكن تتوقع هذا فلا حاجة إلى فعل شيء.
mail-stop = لا مزيد:
no-mail-title = لا مزيد من البريد
no-mail-lede = الزر يُنهي كل بريد من هذا الموقع إليك.
no-mail-button = لا ترسلوا لي بريدًا أبدًا
no-mail-done = تم. لن يصلك بريد بعد الآن.
no-mail-again = يمكنك طلب البريد مجددًا في أي وقت من صفحتك.
