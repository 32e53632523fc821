// Asks the browser for a passkey and sends what it answers with the form around it.
// The form carries the question in data-options; its fields are "answer" and "ceremony".
(() => {
  const form = document.querySelector('form[data-options]');
  if (!form) return;
  const trouble = document.getElementById('passkey-trouble');
  if (!window.PublicKeyCredential) { trouble.hidden = false; return; }
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  const named = (one) => ({ ...one, id: bytes(one.id) });
  const { publicKey } = JSON.parse(form.dataset.options);
  publicKey.challenge = bytes(publicKey.challenge);
  publicKey.excludeCredentials = publicKey.excludeCredentials?.map(named);
  publicKey.allowCredentials = publicKey.allowCredentials?.map(named);
  const isNew = Boolean(publicKey.user);
  if (isNew) publicKey.user.id = bytes(publicKey.user.id);
  const parts = isNew ? ['attestationObject', 'clientDataJSON'] : ['authenticatorData', 'clientDataJSON', 'signature', 'userHandle'];
  form.addEventListener('submit', async (event) => {
    if (form.elements.answer.value) return;
    event.preventDefault();
    trouble.hidden = true;
    try {
      const made = await (isNew ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
      const response = {};
      for (const part of parts) if (made.response[part]) response[part] = text(made.response[part]);
      if (isNew && made.response.getTransports) response.transports = made.response.getTransports();
      form.elements.answer.value = JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response, clientExtensionResults: made.getClientExtensionResults() });
      form.submit();
    } catch {
      trouble.hidden = false;
    }
  });
})();
