// People come in: by a passkey of a virtual device, and by passphrase and code in a browser without JavaScript.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { PHRASE, browser, digits, invite as inviteAt, start } from './program.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let program, chrome;

before(async () => {
  program = await start('serve', { name: 'localhost' });
  chrome = await browser();
});
after(async () => { await chrome?.close(); await program?.stop(); });

const invite = (name, role) => inviteAt(program, name, role);

/** A device with a passkey store of its own, which agrees to everything. */
async function device(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options });
  return { cdp, authenticatorId };
}

/** Nothing that axe-core finds, in the page that is open. */
async function isAccessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`);
  assert.deepEqual(found, [], page.url());
}

const press = (page, name) => Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()]);

test('a passkey signs in, and only its own device has it', async () => {
  const context = await chrome.newContext({ bypassCSP: false });
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (line) => { if (line.type() === 'error' && !/status of 4[0-9]{2}/.test(line.text())) complaints.push(line.text()); });
  const { cdp, authenticatorId } = await device(page);
  const link = invite('Amina', 'member');
  await page.goto(link);
  await press(page, 'Make a passkey');
  await press(page, 'Make the passkey');
  assert.equal(await page.locator('main ol li code').count(), 10, await page.locator('main').innerText());
  await page.goto(`${program.address}/member`);
  assert.match(await page.locator('main').innerText(), /Amina/);
  assert.equal((await page.goto(link)).status(), 410, 'the link is used up');

  await page.goto(`${program.address}/member`);
  await press(page, 'Sign out');
  assert.equal((await page.goto(`${program.address}/member`)).status(), 403);
  await page.goto(`${program.address}/sign-in`);
  await press(page, 'Sign in with a passkey');
  await press(page, 'Use the passkey');
  assert.equal(new URL(page.url()).pathname, '/member');
  assert.match(await page.locator('main').innerText(), /last used/);
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  assert.equal(credentials.length, 1);
  assert.equal(credentials[0].rpId, 'localhost');

  // A second one may not be made on the same device; a device that does not check its owner is not enough.
  await press(page, 'Sign out');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.goto(`${program.address}/sign-in`);
  await press(page, 'Sign in with a passkey');
  await page.getByRole('button', { name: 'Use the passkey' }).click();
  await page.locator('#passkey-trouble:not([hidden])').waitFor();
  assert.equal((await page.goto(`${program.address}/member`)).status(), 403);
  assert.deepEqual(complaints, [], 'the policy for scripts holds');
  await context.close();

  // Another device has no such passkey.
  const other = await (await chrome.newContext()).newPage();
  await device(other);
  await other.goto(`${program.address}/sign-in`);
  await press(other, 'Sign in with a passkey');
  await other.getByRole('button', { name: 'Use the passkey' }).click();
  await other.locator('#passkey-trouble:not([hidden])').waitFor();
  await other.context().close();
});

test('without scripts a passphrase and a code sign in, and the page for passkeys says so', async () => {
  const context = await chrome.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(invite('Bilal', 'secretariat'));
  await page.locator('form[action$="/passkey"] button').click();
  assert.match(await page.locator('main').innerText(), /scripts are off/);
  await page.getByRole('link', { name: 'Another way' }).click();
  await page.getByRole('link', { name: 'Choose a passphrase' }).click();
  const secret = await page.locator('[name=secret]').inputValue();
  await page.fill('[name=name]', 'bilal');
  await page.fill('[name=passphrase]', 'too short');
  await page.fill('[name=code]', digits(secret));
  await page.locator('main form button').click();
  assert.match(await page.locator('main').innerText(), /15 characters at least/);
  assert.equal(await page.locator('[name=secret]').inputValue(), secret, 'the app needs no second picture');
  await page.fill('[name=passphrase]', PHRASE);
  await page.fill('[name=code]', digits(secret));
  await page.locator('main form button').click();
  const codes = await page.locator('main ol li code').allInnerTexts();
  assert.equal(codes.length, 10);
  await page.goto(`${program.address}/desk/people`);
  assert.match(await page.locator('main').innerText(), /Amina/, 'the secretariat sees names');
  await page.goto(`${program.address}/member`);
  await page.getByRole('button', { name: 'Sign out' }).click();

  await page.goto(`${program.address}/sign-in`);
  await page.fill('[name=name]', 'bilal');
  await page.fill('[name=passphrase]', PHRASE);
  await page.fill('[name=code]', digits(secret, 1));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  assert.equal(new URL(page.url()).pathname, '/member');

  // The red button, without scripts.
  await page.getByRole('button', { name: 'End all sessions and freeze my account' }).click();
  assert.match(await page.locator('main').innerText(), /help@accessnow\.org/);
  assert.equal((await page.goto(`${program.address}/desk`)).status(), 403);
  await page.goto(`${program.address}/sign-in/recovery`);
  await page.fill('[name=code]', codes[0]);
  await page.fill('[name=passphrase]', PHRASE);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  assert.match(await page.locator('main').innerText(), /does not fit/);
  await context.close();
});

test('every page of this has nothing that axe-core finds, in both directions', async () => {
  const context = await chrome.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const link = invite('Chidi', 'secretariat');
  const path = new URL(link).pathname;
  for (const language of ['', '/ar']) {
    for (const at of ['/sign-in', '/sign-in/recovery', '/compromised', path, `${path}/passphrase`, '/no-mail/0', '/invitation/0', '/member']) {
      await page.goto(program.address + language + at);
      await isAccessible(page);
    }
  }
  await page.goto(`${program.address}${path}/passphrase`);
  await page.fill('[name=name]', 'chidi');
  await page.fill('[name=passphrase]', PHRASE);
  await page.fill('[name=code]', digits(await page.locator('[name=secret]').inputValue()));
  await press(page, 'Sign in with it from now on');
  await isAccessible(page);
  await page.goto(`${program.address}/desk/people`);
  const person = new URL(await page.locator('main tbody a').first().getAttribute('href'), program.address).pathname;
  for (const language of ['', '/ar']) {
    for (const at of ['/member', '/member/passphrase', '/desk/people', person, '/desk/people/invite', '/desk/audit']) {
      await page.goto(program.address + language + at);
      await isAccessible(page);
    }
  }
  await context.close();
});
