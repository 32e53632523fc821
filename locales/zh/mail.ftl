# Letters. Their subjects may be seen by anybody: no word of what this is about.

mail-your-link-subject = 您的链接
mail-your-link-text = 这是答应给您的链接。一周内有效，只能用一次。
mail-look-at-account-subject = 请查看
mail-look-at-account-text = 您的登录方式有变动，或有人尝试变动。若非本人所为，请打开页面并按下页尾的按钮。
mail-something-waits-subject = 有一条给您的消息
mail-something-waits-text = 有内容等您查看。请登录。
mail-unexpected = 如果您并不期待此信，无需理会。
mail-stop = 不再接收：
no-mail-title = 不再接收邮件
no-mail-lede = 按下按钮后，本站不再给您发任何邮件。
no-mail-button = 永远不要给我发邮件
no-mail-done = 已完成。您不会再收到邮件。
no-mail-again = 您可随时在自己的页面恢复接收。
