# Letters. Their subjects may be seen by anybody: no word of what this is about.

mail-your-link-subject = A sua ligação
mail-your-link-text = Esta é a ligação que lhe foi prometida. Serve uma vez, durante uma semana.
mail-look-at-account-subject = Veja, por favor
mail-look-at-account-text = Algo mudou na sua forma de entrar, ou alguém o tentou. Se não foi você, abra a página e prima o botão no fim.
mail-something-waits-subject = Uma mensagem para si
mail-something-waits-text = Algo espera por si. Entre para ver.
mail-unexpected = Se não esperava isto, não precisa de fazer nada.
mail-stop = Nunca mais:
no-mail-title = Sem mais correio
no-mail-lede = O botão termina todo o correio deste sítio para si.
no-mail-button = Nunca me enviar correio
no-mail-done = Feito. Não receberá mais correio.
no-mail-again = Pode voltar a querer correio a qualquer momento, na sua página.
