# Letters. Their subjects may be seen by anybody: no word of what this is about.

mail-your-link-subject = Ваша ссылка
mail-your-link-text = Вот обещанная вам ссылка. Она действует один раз, в течение недели.
mail-look-at-account-subject = Пожалуйста, взгляните
mail-look-at-account-text = Что-то изменилось в том, как вы входите, или кто-то пытался это сделать. Если это не вы, откройте страницу и нажмите кнопку в её конце.
mail-something-waits-subject = Сообщение для вас
mail-something-waits-text = Вас кое-что ждёт. Войдите, чтобы увидеть.
mail-unexpected = Если вы этого не ждали, ничего делать не нужно.
mail-stop = Больше не писать:
no-mail-title = Больше никаких писем
no-mail-lede = Кнопка прекращает все письма с этого сайта.
no-mail-button = Никогда не присылать мне писем
no-mail-done = Готово. Писем больше не будет.
no-mail-again = Вы можете снова захотеть писем в любое время на своей странице.
