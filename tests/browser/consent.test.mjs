// Somebody's words are on a page, in a PDF and in search; they take them back by a private link; all of it is gone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, start } from './program.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let program, chrome, desk, statement, words, link;

before(async () => {
  program = await start('demo');
  chrome = await browser();
  desk = await (await chrome.newContext({ javaScriptEnabled: false })).newPage();
  await desk.goto(program.link);
  await Promise.all([desk.waitForLoadState(), desk.locator('main form button').click()]);
});
after(async () => { await chrome?.close(); await program?.stop(); });

const submit = (page, locator) => Promise.all([page.waitForNavigation(), locator.click()]);

/** The bytes of a file of the site; `null` where there is none any more. */
async function bytes(path) {
  const answer = await fetch(program.address + path);
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
}

/** The text of a PDF of the site. */
async function pdf(path) {
  const found = await bytes(path);
  if (!found) return '';
  const folder = mkdtempSync(join(tmpdir(), 'plenary-pdf-'));
  const file = join(folder, 'page.pdf');
  writeFileSync(file, found);
  const text = execFileSync('pdftotext', ['-layout', file, '-']).toString();
  rmSync(folder, { recursive: true });
  return text.replace(/\s+/g, ' ');
}

/** The text of the document in a Word file of the site. */
async function docx(path) {
  const found = await bytes(path);
  if (!found) return '';
  const folder = mkdtempSync(join(tmpdir(), 'plenary-docx-'));
  const file = join(folder, 'page.docx');
  writeFileSync(file, found);
  const text = execFileSync('unzip', ['-p', file, 'word/document.xml']).toString().replace(/<[^>]+>/g, '');
  rmSync(folder, { recursive: true });
  return text.replace(/\s+/g, ' ');
}

const html = async (path) => (await (await fetch(program.address + path)).text()).replace(/\s+/g, ' ');
const global = '/consultations/roundtables-2008/global-report/1';
// Five words in a row: a line of a PDF may be broken anywhere, so white space is made one.
const some = () => words.split(' ').slice(0, 5).join(' ');

async function seenAt() {
  const found = [];
  const report = (await html('/roundtables/accra')).match(/\/reports\/[a-z0-9]{16}/)[0];
  const at = async (name, text) => { if ((await text).includes(some())) found.push(name); };
  await at('statement', html(`/statements/${statement}`));
  await at('statement as PDF', pdf(`/statements/${statement}.pdf`));
  await at('report', html(report));
  await at('report as PDF', pdf(`${report}.pdf`));
  await at('report as Word file', docx(`${report}.docx`));
  await at('global report as JSON', html(`${global}.json`));
  await at('statements as table', html('/consultations/roundtables-2008/statements.csv'));
  await at('API', html(`/api/statements/${statement}`));
  // The question itself stands in the box: what counts is whether anything is found.
  await at('search', html(`/search?q=${encodeURIComponent(`"${some()}"`)}`).then((text) => (text.includes(`/statements/${statement}`) ? some() : '')));
  return found;
}

test('a participant is noted at the desk with what they said, and gets a link', async () => {
  await desk.goto(`${program.address}/desk/roundtables/accra/participants`);
  await desk.fill('[name=name]', 'Marisol Quetzal');
  await desk.fill('[name=contact]', 'marisol@refuge.example');
  await submit(desk, desk.getByRole('button', { name: 'Add a participant' }));
  assert.equal(await desk.locator('h1').innerText(), 'Marisol Quetzal');
  const box = desk.locator('[name=statement]').nth(2);
  statement = await box.getAttribute('value');
  words = (await desk.locator(`label[for="s-${statement}"]`).innerText()).trim();
  await box.check();
  await submit(desk, desk.locator('form[action$="/said"] button'));
  assert.ok(await desk.locator(`#s-${statement}`).isChecked());
  await submit(desk, desk.getByRole('button', { name: 'Make a link' }));
  link = await desk.locator('.note code').innerText();
  assert.match(link, /\/my\/[0-9a-f]{64}$/);
  await desk.goto(desk.url().replace(/\/link$/, ''));
  assert.ok(!(await desk.content()).includes(link.split('/').pop()), 'it is shown once');
});

test('the words are seen, then taken back by the link, and nothing has them within a minute', async () => {
  const before = await seenAt();
  assert.deepEqual(before, ['statement', 'statement as PDF', 'report', 'report as PDF', 'report as Word file', 'global report as JSON', 'statements as table', 'API', 'search']);

  const context = await chrome.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  assert.equal(await page.title(), 'Your page');
  assert.ok((await page.locator('main').innerText()).replace(/\s+/g, ' ').includes(some()));
  assert.ok((await page.locator('main').innerText()).includes('Everybody sees the words and the roundtable'));
  assert.equal((await context.cookies()).length, 0, 'no cookie tells of the visit');
  const since = Date.now();
  await submit(page, page.locator('section form button[value=withdraw]'));
  assert.ok((await page.locator('main').innerText()).includes('Nobody sees the words'));

  assert.deepEqual(await seenAt(), []);
  assert.ok(Date.now() - since < 60_000, `${Date.now() - since} ms`);
  const report = (await html('/roundtables/accra')).match(/\/reports\/[a-z0-9]{16}/)[0];
  assert.match(await html(report), /withheld/i, 'a marker stands in its place');
  await context.close();
});

test('the page of a participant is whole in every language and tells nobody else of the visit', async () => {
  for (const [language, width] of [['', 1280], ['/ar', 390], ['/fr', 390], ['/zh', 390]]) {
    const context = await chrome.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const elsewhere = [];
    page.on('request', (request) => { if (!request.url().startsWith(program.address)) elsewhere.push(request.url()); });
    await page.goto(link.replace(/(\/my\/)/, `${language}$1`));
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].html}`), [], language);
    assert.deepEqual(elsewhere, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${language} scrolls sideways`);
    await context.close();
  }
});

test('the desk pages are whole', async () => {
  const page = await (await chrome.newContext()).newPage();
  await page.context().addCookies(await desk.context().cookies());
  for (const path of ['/desk/roundtables/accra/participants', '/desk/consultations/roundtables-2008/consent', new URL(desk.url()).pathname]) {
    await page.goto(program.address + path);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].html}`), [], path);
  }
});
