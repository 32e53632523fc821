// From an empty folder to a published global report, in a browser without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { browser, start } from './program.mjs';

const reports = fileURLToPath(new URL('../../demo/reports/', import.meta.url));
let program, chrome, page, context;

before(async () => {
  program = await start('serve');
  chrome = await browser();
  context = await chrome.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});
after(async () => { await chrome?.close(); await program?.stop(); });

const submit = () => Promise.all([page.waitForLoadState(), page.locator('main form button[type=submit]').last().click()]);

// Runs the synthesis from the page that is open, and answers with the address of the draft.
async function run() {
  await page.locator('form[action$="/runs"] button').click();
  await page.waitForURL(/desk\/(runs|syntheses)\//);
  for (let tries = 0; tries < 100 && !page.url().includes('/syntheses/'); tries += 1) {
    await page.waitForTimeout(300);
    await page.reload(); // when the run has ended, its page leads to the draft
  }
  return page.url();
}

test('nobody comes in without the link, and the link works once', async () => {
  assert.equal((await page.goto(`${program.address}/desk`)).status(), 403);
  await page.goto(program.link);
  await submit();
  assert.equal((await page.goto(`${program.address}/desk`)).status(), 200);
  const other = await (await chrome.newContext({ javaScriptEnabled: false })).newPage();
  await other.goto(program.link);
  assert.equal(await other.locator('main form').count(), 0, 'a used link has no button');
});

test('a consultation is made, and two tabs do not overwrite each other', async () => {
  await page.goto(`${program.address}/desk/new-consultation`);
  await page.fill('[name=title]', 'Water for all');
  await page.fill('[name=short_title]', 'Water');
  await page.fill('[name=goals]', 'To hear everybody');
  await submit();
  const change = `${program.address}/desk/consultations/water/change`;
  const second = await context.newPage();
  await page.goto(change);
  await second.goto(change);
  await page.fill('[name=topic]', 'Rivers');
  await submit();
  await second.fill('[name=topic]', 'Wells');
  const [answer] = await Promise.all([second.waitForResponse((one) => one.request().method() === 'POST'), second.locator('main form button[type=submit]').last().click()]);
  assert.equal(answer.status(), 409);
  const both = await second.locator('body').innerText() + await second.locator('[name=topic]').inputValue();
  assert.ok(both.includes('Rivers') && both.includes('Wells'), 'both are shown');
  await second.close();
});

test('reports are uploaded, synthesised, published, and taken back', async () => {
  await page.goto(`${program.address}/desk/consultations/water/upload`);
  await page.setInputFiles('[name=files]', ['accra.docx', 'paris.pdf', 'kampala.odt'].map((name) => reports + name));
  assert.equal(await page.inputValue('[name=readers]'), 'sealed', 'closed, unless somebody chooses otherwise');
  await page.selectOption('[name=readers]', 'public');
  await submit();
  const summary = await page.locator('main').innerText();
  for (const place of ['accra.docx', 'paris.pdf', 'kampala.odt']) assert.ok(summary.includes(place), place);
  await page.goto(`${program.address}/desk/consultations/water`);
  const synthesis = await run();
  assert.equal((await fetch(`${program.address}/consultations/water/global-report/1`)).status, 404, 'a draft is not public');
  await page.goto(`${synthesis}/publish`);
  await submit();
  assert.equal((await fetch(`${program.address}/consultations/water/global-report/1`)).status, 200);
  for (const ending of ['pdf', 'docx', 'md', 'json', 'csv']) {
    assert.equal((await fetch(`${program.address}/consultations/water/global-report/1.${ending}`)).status, 200, ending);
  }
  await page.goto(`${synthesis}/unpublish`);
  await submit();
  assert.equal((await fetch(`${program.address}/consultations/water/global-report/1`)).status, 404);
});

test('themes are named and taken apart by hand, a later run keeps it, and a decision against another is refused', async () => {
  await page.goto(`${program.address}/desk/consultations/water`);
  await page.locator('a[href*="/desk/syntheses/"]').last().click();
  await page.getByRole('link', { name: 'Sort the themes' }).click();
  await page.locator('section[aria-label="Challenges"] tbody a').first().click();
  const theme = page.url();
  await page.fill('[name=name]', 'Named by hand');
  await Promise.all([page.waitForURL(/decisions$/), page.getByRole('button', { name: 'Name it' }).click()]);
  await page.goto(theme);
  const all = await page.locator('[name=statement]').count();
  assert.ok(all >= 2);
  await page.locator('[name=statement]').last().check();
  await Promise.all([page.waitForURL(/decisions$/), page.getByRole('button', { name: 'Make a theme of the chosen' }).click()]);

  // The same two together again: that is against what was just decided.
  await page.goto(theme);
  const others = await page.locator('[name=other] option').count();
  assert.ok(others >= 1);
  const [refused] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.getByRole('button', { name: 'Join the whole theme with it' }).click()]);
  assert.equal(refused.status(), 422);
  assert.match(await page.locator('main').innerText(), /Decision 2 stands against/);

  await page.goto(`${program.address}/desk/consultations/water/decisions`);
  assert.equal(await page.locator('main section').count(), 2);
  await run();
  assert.match(await page.locator('main').innerText(), /What changed since global report 1/);
  await page.getByRole('link', { name: 'Sort the themes' }).click();
  const named = page.getByRole('link', { name: 'Named by hand' });
  assert.equal(await named.count(), 1, 'the name is kept');
  await named.click();
  assert.equal(await page.locator('[name=statement]').count(), all - 1, 'the statement is not in it any more');

  await page.goto(`${program.address}/desk/consultations/water/decisions`);
  await Promise.all([page.waitForLoadState(), page.locator('form[action$="/2/undo"] button').click()]);
  assert.equal(await page.locator('main section').count(), 3, 'taking back is a decision too');
});

test('a document is deposited, and what was removed is told', async () => {
  await page.goto(`${program.address}/desk/new-work`);
  await page.setInputFiles('[name=files]', {
    name: 'wells.html', mimeType: 'text/html',
    buffer: Buffer.from('<html><head><title>Wells for all</title><meta name=author content="Name Sealed"></head><body><p>The wells of the town stay open to all.</p></body></html>'),
  });
  await page.selectOption('[name=country]', 'GHA');
  assert.equal(await page.inputValue('[name=readers]'), 'sealed', 'closed, unless somebody chooses otherwise');
  await page.selectOption('[name=readers]', 'public');
  await submit();
  const desk = page.url();
  assert.match(desk, /\/desk\/library\/wells-for-all$/);
  assert.ok((await page.locator('main').innerText()).includes('Name Sealed'), 'the desk tells what was removed');
  const work = desk.replace('/desk', '');
  const html = await (await fetch(work)).text();
  const file = html.match(/href="(\/library\/wells-for-all\/files\/[^"]+)"/)[1];
  const published = await (await fetch(program.address + file)).text();
  assert.ok(published.includes('wells of the town') && !published.includes('Sealed'));
  const search = async () => (await fetch(`${program.address}/search.csv?q=${encodeURIComponent('"town stay open"')}`)).text();
  assert.ok((await search()).includes('/library/wells-for-all'), 'its words are found');
  // A translation goes; the original stays.
  await page.goto(`${desk}/revise?language=fr`);
  await page.setInputFiles('[name=files]', {
    name: 'puits.txt', mimeType: 'text/plain', buffer: Buffer.from('Les puits de la ville restent ouverts pour tous.'),
  });
  await page.fill('[name=title]', 'Des puits pour tous');
  await submit();
  assert.ok((await (await fetch(work)).text()).includes('Des puits pour tous'));
  await page.click('a[href*="/languages/"][href$="/withdraw"] >> nth=-1');
  await page.fill('[name=because]', 'It was not the last draft.');
  await submit();
  const left = await fetch(work);
  assert.equal(left.status, 200, 'the document stands');
  const said = await left.text();
  assert.ok(said.includes('It was not the last draft.') && !said.includes('Des puits pour tous') && said.includes(file));

  await page.goto(`${desk}/withdraw`);
  await page.fill('[name=because]', 'It named a person.');
  await submit();
  assert.ok(!(await search()).includes('/library/wells-for-all'), 'and are not found when it is withdrawn');
  assert.equal((await fetch(program.address + file)).status, 404, 'no bytes');
  const tombstone = await fetch(work);
  assert.equal(tombstone.status, 410);
  assert.ok((await tombstone.text()).includes('It named a person.'));
});

test('a page is previewed, kept as a draft, published, and not overwritten by another tab', async () => {
  const about = `${program.address}/desk/articles/about/en`;
  const second = await context.newPage();
  await page.goto(about);
  await second.goto(about);
  await page.fill('[name=title]', 'Who we are');
  await page.fill('[name=body]', 'From **all** regions.');
  const press = (tab, act) => Promise.all([tab.waitForResponse((one) => one.request().method() === 'POST'), tab.click(`[value=${act}]`)]);
  await press(page, 'preview');
  assert.equal(await page.locator('main strong').innerText(), 'all');
  await press(page, 'save');
  assert.equal((await fetch(`${program.address}/about`)).status, 404, 'a draft is not out');
  await page.goto(about);
  await press(page, 'publish');
  const published = await (await fetch(`${program.address}/about`)).text();
  assert.ok(published.includes('<strong>all</strong>'));
  await second.fill('[name=title]', 'Late');
  await second.fill('[name=body]', 'Too late.');
  const [answer] = await press(second, 'publish');
  assert.equal(answer.status(), 409);
  assert.ok((await second.locator('main').innerText()).includes('Who we are'));
  await second.close();
});
