// Every public page: it answers, it stands without JavaScript, axe finds nothing, nobody else is asked.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, start } from './program.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let program, chrome;

before(async () => { program = await start('demo'); chrome = await browser(); });
after(async () => { await chrome?.close(); await program?.stop(); });

/** Pages whose addresses differ only in their last part are of one kind. */
const kindOf = (address) => address.replace(/[^/]+$/, '');

/** Languages of the interface besides English, as they stand in addresses. */
async function languages() {
  const html = await (await fetch(program.address)).text();
  return [...html.matchAll(/<link rel="alternate" hreflang="([a-z]+)"/g)].map(([, tag]) => tag).filter((tag) => tag !== 'en');
}

/** In English, the first three pages of each kind: they stand for all. */
async function addresses() {
  const others = await languages();
  const found = new Set(['/', '/search', '/search?q=R2P', '/search?q=xyzzyx', '/search/references?q=R2P']);
  const kinds = new Map();
  for (const address of found) {
    const html = await (await fetch(program.address + address)).text();
    for (const [, to] of html.matchAll(/href="(\/[^"#?]*)/g)) {
      if (/\.(pdf|docx|md|txt|json|csv|css|svg|bib|ris|atom|ics|jsonld|xml)$/.test(to) || /^\/(desk|api|oai)/.test(to) || others.includes(to.split('/')[1]) || found.has(to)) continue;
      // Lists of the library that are narrowed twice and more look like those that are narrowed once.
      if (to.startsWith('/library/by/') && to.split('/').length > 5) continue;
      const kind = kindOf(to);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (kinds.get(kind) <= 3) found.add(to);
    }
  }
  return [...found, '/?cite', '/roundtables/accra?cite', '/consultations/roundtables-2008/global-report/1?cite'];
}

test('every kind of page is whole, for everybody, and asks nobody else', async (t) => {
  const all = await addresses();
  assert.ok(all.length > 20, `only ${all.length} pages were found`);
  const kinds = [...new Map(all.map((one) => [kindOf(one), one])).values()];
  const spoken = (await languages()).flatMap((tag) => [...kinds, '/search?q=R2P'].map((one) => `/${tag}${one}`));
  assert.ok(spoken.length > 10, `only ${spoken.length} pages in other languages were found`);
  for (const [width, scheme, pages] of [[1280, 'light', all], [320, 'dark', all], [320, 'light', spoken]]) {
    const context = await chrome.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    const elsewhere = [];
    page.on('request', (request) => { if (!request.url().startsWith(program.address)) elsewhere.push(request.url()); });
    for (const address of pages) {
      await t.test(`${address} at ${width}`, async () => {
        const answer = await page.goto(program.address + address);
        assert.equal(answer.status(), 200);
        assert.equal(await page.locator('script, [onclick], [onload]').count(), 0, 'a page needs no script');
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
        const told = violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`);
        assert.deepEqual(told, []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `it is ${wide} px wider than the window`);
      });
    }
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(await context.cookies(), [], 'no cookie for readers');
    await context.close();
  }
});

test('a page says who says it, and how it is cited', async () => {
  const page = await (await chrome.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${program.address}/fr/roundtables/accra`);
  assert.match(await page.locator('main').innerText(), /Ce n’est la position ni de la coalition ni de ses membres/);
  await page.click('.acts a[href$="?cite"]');
  assert.match(page.url(), /\/fr\/roundtables\/accra\?cite$/);
  const bibtex = page.locator('a[href="/fr/roundtables/accra.bib"]');
  const [saved] = await Promise.all([page.waitForEvent('download'), bibtex.click()]);
  assert.match(saved.suggestedFilename(), /\.bib$/);
  await page.click('nav a[hreflang="ar"]');
  assert.match(page.url(), /\/ar\/roundtables\/accra\?cite$/, 'the language changes, the page stays');
  const short = await page.locator('a[href*="/m/accra"]').first().getAttribute('href');
  await page.goto(short);
  assert.match(page.url(), /\/ar\/roundtables\/accra$/);
});

test('a finding leads to the words it rests on', async () => {
  const page = await (await chrome.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${program.address}/consultations/roundtables-2008`);
  await page.click('a[href*="/global-report"]');
  const quoted = page.locator('a[href^="/statements/"]').first();
  const to = await quoted.getAttribute('href');
  await page.goto(program.address + to);
  const marked = (await page.locator('mark').first().innerText()).trim();
  assert.ok(marked.length > 20);
  assert.match(await page.locator('body').innerText(), /sha256:[0-9a-f]{64}/);
});

test('every page has its files, and its e-mail', async () => {
  for (const address of ['/', '/organisations', '/regions/coalition/africa', '/roundtables/accra']) {
    const html = await (await fetch(program.address + address)).text();
    const file = address === '/' ? '/index' : address;
    assert.match(html, /href="mailto:\?subject=/);
    for (const [ending, start] of [['pdf', '%PDF'], ['docx', 'PK'], ['md', '#']]) {
      assert.ok(html.includes(`href="${file}.${ending}"`), `${address} has no ${ending}`);
      const answer = await fetch(`${program.address}${file}.${ending}`);
      assert.equal(answer.status, 200, `${file}.${ending}`);
      assert.ok((await answer.text()).startsWith(start), `${file}.${ending}`);
    }
  }
});

test('a question is typed, narrowed, and leads to its passage', async () => {
  const page = await (await chrome.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${program.address}/fr/`);
  await page.click('header a[href="/fr/search"]');
  await page.fill('input[name=q]', 'responsabilite de proteger');
  await page.click('form[role=search] button');
  assert.match(page.url(), /\/fr\/search\?q=responsabilite\+de\+proteger$/);
  await page.click('a[href*="type%3Astatement"]');
  const result = page.locator('h3 a[href^="/fr/statements/"]').first();
  assert.ok(await page.locator('blockquote mark').count() > 0, 'words are marked');
  await result.click();
  assert.match(page.url(), /\/fr\/statements\/[^#]+#passage$/);
  assert.ok((await page.locator('mark#passage').innerText()).length > 20);
});

test('the library is browsed by theme with the keyboard alone, and its years have a table', async () => {
  for (const language of ['', '/ar']) {
    const page = await (await chrome.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })).newPage();
    await page.goto(`${program.address}${language}/library`);
    const years = page.locator('table', { has: page.locator(`a[href="${language}/library/by/year/2008"]`) });
    assert.ok(await page.locator('figure svg title').count() > 0, 'the years are drawn');
    assert.ok((await years.locator('tr').count()) > 2, 'and stand in a table');
    let at = '';
    for (let step = 0; step < 300 && !at.startsWith(`${language}/library/by/theme/`); step++) {
      await page.keyboard.press('Tab');
      at = await page.locator(':focus').getAttribute('href') ?? '';
    }
    assert.ok(at.startsWith(`${language}/library/by/theme/`), 'the keyboard comes to the themes');
    await Promise.all([page.waitForURL((url) => url.pathname === at), page.keyboard.press('Enter')]);
    assert.ok(await page.locator(`main a[href^="${language}/library/report-of-"]`).count() > 0, 'reports with a statement in it');
  }
});
