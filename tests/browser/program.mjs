// Starts the program on a data folder of its own and a free port, and a browser beside it.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** `command` is `demo` or `serve`; `name` is what the site is called by, a number unless given. Answers when it answers. */
export async function start(command, { name = '127.0.0.1' } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'plenary-browser-'));
  const keys = mkdtempSync(join(tmpdir(), 'plenary-keys-'));
  const port = await freePort();
  const address = `http://${name}:${port}`;
  const env = { ...process.env, PLENARY_ADDRESS: address, XDG_CONFIG_HOME: keys };
  const child = spawn(process.env.PLENARY_PROGRAM, [command, '--data', data, '--port', String(port)], { env });
  let said = '';
  child.stdout.on('data', (text) => { said += text; });
  child.stderr.on('data', (text) => { said += text; });
  for (let tries = 0; !said.includes('/desk/enter/'); tries += 1) {
    if (tries > 600 || child.exitCode !== null) throw new Error(`the program did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address,
    data,
    env,
    link: said.match(/http\S+\/desk\/enter\/\S+/)[0],
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      for (const folder of [data, keys]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const browser = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe finds nothing on the page that is open. It needs timers, which a page without JavaScript has not: what is there is
 * looked at in a page that may run them, and whose own rules forbid scripts all the same. */
export async function accessible(chrome, page) {
  const context = await chrome.newContext({ viewport: page.viewportSize() });
  await context.addCookies(await page.context().cookies());
  const looked = await context.newPage();
  await looked.goto(page.url());
  await looked.setContent(await page.content());
  await looked.evaluate(axe);
  const { violations } = await looked.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  const wide = await looked.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await context.close();
  const told = violations.map((one) => `${page.url()} ${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`);
  assert.deepEqual(told, []);
  assert.ok(wide <= 0, `${page.url()} is ${wide} px wider than the window`);
}

/** The six digits of an app (RFC 6238), one step on when asked. */
export function digits(secret, step = 0) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/ /g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + step));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1e6).padStart(6, '0');
}

export const PHRASE = 'the river froze twice last winter';

/** A link for somebody new, made at the machine. */
export const invite = (program, name, role) => execFileSync(
  process.env.PLENARY_PROGRAM,
  ['admin', 'invite', '--data', program.data, '--name', name, '--role', role],
  { env: program.env, encoding: 'utf8' },
).trim();

let people = 0;

/** Somebody who was invited, chose a passphrase, and is signed in, in a browser without scripts. `desk` is a page of the
 * secretariat, which finds the account. */
export async function signedIn(program, chrome, desk, role, options = {}) {
  people += 1;
  const name = `Person ${String.fromCharCode(96 + people)}`;
  const context = await chrome.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  await page.goto(`${invite(program, name, role)}/passphrase`);
  await page.fill('[name=name]', `person-${people}`);
  await page.fill('[name=passphrase]', PHRASE);
  await page.fill('[name=code]', digits(await page.locator('[name=secret]').inputValue()));
  await page.locator('main form button').click();
  assert.equal(await page.locator('main ol li code').count(), 10, await page.locator('main').innerText());
  await desk.goto(`${program.address}/desk/people`);
  const href = await desk.getByRole('link', { name, exact: true }).getAttribute('href');
  return { name, account: href.split('/').pop(), page };
}
