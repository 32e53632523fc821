// Protection and the coalition, as people see them: in every language on a telephone; a host and her own people; what two
// persons publish; whose copy it is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible, browser, signedIn, start } from './program.mjs';

let program, chrome, desk;

before(async () => {
  program = await start('demo');
  chrome = await browser();
  const context = await chrome.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 740 } });
  desk = await context.newPage();
  await desk.goto(program.link);
  await Promise.all([desk.waitForLoadState(), desk.locator('main form button[type=submit]').last().click()]);
});
after(async () => { await chrome?.close(); await program?.stop(); });

const at = (path) => `${program.address}${path}`;
const press = (page, name) => Promise.all([page.waitForLoadState(), page.getByRole('button', { name, exact: true }).first().click()]);
const status = async (page, path) => (await page.goto(at(path))).status();

test('a host reaches the people of her own roundtable, and of no other', async () => {
  await desk.goto(at('/desk/new-work'));
  const team = await desk.locator('[name=readers] option', { hasText: 'Accra' }).first().getAttribute('value');
  const host = await signedIn(program, chrome, desk, 'member');
  await desk.goto(at(`/desk/people/${host.account}`));
  await desk.selectOption('select[name=role]', 'team');
  await desk.fill('input[type=text][name=about]', team.replace('team:', ''));
  await press(desk, 'Give this role');
  const { page } = host;
  await page.goto(at('/member'));
  await page.getByRole('link', { name: 'Your roundtables' }).click();
  assert.match(await page.locator('main').innerText(), /Accra/);
  assert.doesNotMatch(await page.locator('main').innerText(), /Bangkok/);
  await accessible(chrome, page);
  await page.getByRole('link', { name: 'Participants, and what each agreed to' }).click();
  for (let number = 0; number < 5; number += 1) {
    await page.fill('[name=name]', `Witness ${number}`);
    await page.selectOption('[name=kind]', 'civil-society');
    await page.selectOption('[name=country]', 'GHA');
    await press(page, 'Add a participant');
    assert.equal(await page.inputValue('[name=country]'), 'GHA');
    if (number < 4) await page.goto(at('/desk/roundtables/accra/participants'));
  }
  assert.equal(await page.locator('form[action$="/erase"]').count(), 0, 'only the desk erases');
  await accessible(chrome, page);

  // She says what the last of them agreed to, and every output says as much.
  await page.locator('[name=statement]').first().check();
  await Promise.all([page.waitForLoadState(), page.locator('form[action$="/said"] button').first().click()]);
  const statement = await page.locator('[name=statement]').first().getAttribute('value');
  // What the desk has set is the widest: it leaves it to those who spoke.
  await desk.goto(at(`/desk/statements/${statement}`));
  await desk.selectOption('[name=level]', 'person');
  await Promise.all([desk.waitForLoadState(), desk.locator('form', { has: desk.locator('[name=level]') }).locator('button').first().click()]);
  const consent = page.locator('form[action$="/consent"]');
  await page.locator('summary', { hasText: 'Note what they agreed to' }).click();
  for (const use of ['report', 'site', 'data', 'translation']) await consent.locator(`[name=${use}]`).selectOption('kind-and-country');
  await Promise.all([page.waitForLoadState(), consent.locator('button').first().click()]);
  const public_ = async (path) => (await fetch(at(path))).text();
  assert.ok((await public_(`/statements/${statement}`)).includes('organisation of civil society, Ghana'));
  assert.ok((await public_(`/ar/statements/${statement}`)).includes('منظمة من المجتمع المدني، غانا'));
  await page.goto(at('/desk/roundtables/accra/consent'));
  await accessible(chrome, page);
  await page.selectOption('[name=widest]', 'region');
  await press(page, 'Save');
  assert.ok((await public_(`/statements/${statement}`)).includes('somebody from Africa'));

  for (const path of ['/desk', '/desk/roundtables/bangkok/participants', '/desk/roundtables/bangkok/codes', '/desk/roundtables/bangkok/consent', '/desk/consultations/roundtables-2008/consent', '/desk/people']) {
    assert.equal(await status(page, path), 403, path);
  }
});

test('two persons publish, and a copy says whose it is', async () => {
  const one = await signedIn(program, chrome, desk, 'secretariat');
  const other = await signedIn(program, chrome, desk, 'secretariat');
  const deposit = async (readers) => {
    const { page } = one;
    await page.goto(at('/desk/new-work'));
    const text = `<html><head><title>Paper for ${readers}</title></head><body><p>Call Blessing Okafor at +256 772 123 456.</p></body></html>`;
    await page.setInputFiles('[name=files]', { name: `${readers}.html`, mimeType: 'text/html', buffer: Buffer.from(text) });
    await page.selectOption('[name=readers]', readers);
    await Promise.all([page.waitForLoadState(), page.locator('main form button[type=submit]').last().click()]);
    return new URL(page.url()).pathname.replace('/desk', '');
  };
  const open = async (work, readers) => {
    await one.page.goto(at(`/desk${work}`));
    await one.page.getByRole('link', { name: 'Who may read it' }).first().click();
    await one.page.selectOption('[name=readers]', readers);
    await one.page.fill('[name=reason]', 'It is time.');
    await press(one.page, 'Change');
    await one.page.locator('main a[href*="/desk/releases/"]').first().click();
    return new URL(one.page.url()).pathname;
  };
  const work = await deposit('public');
  assert.equal((await fetch(at(work))).status, 404, 'with two persons, nothing is public by one');
  const release = await open(work, 'public');
  assert.match(await one.page.locator('main').innerText(), /Blessing Okafor/);
  await accessible(chrome, one.page);
  for (const tag of ['ar', 'zh']) {
    assert.equal(await status(other.page, `/${tag}${release}`), 200);
    await accessible(chrome, other.page);
  }
  await other.page.goto(at(release));
  for (let at_ = 0; at_ < await other.page.locator('form[action$="/answer"]').count(); at_ += 1) {
    const form = other.page.locator('form[action$="/answer"]').nth(at_);
    await form.locator('[name=reason]').fill('She asked to be named.');
    await Promise.all([other.page.waitForLoadState(), form.locator('button').click()]);
  }
  await Promise.all([other.page.waitForLoadState(), other.page.locator('button[formaction$="/grant"]').click()]);
  assert.equal((await fetch(at(work))).status, 200, await other.page.locator('main').innerText());

  const paper = await deposit('members');
  const closed = await open(paper, 'members');
  await other.page.goto(at(closed));
  await Promise.all([other.page.waitForLoadState(), other.page.locator('button[formaction$="/grant"]').click()]);
  const member = await signedIn(program, chrome, desk, 'member');
  const { page } = member;
  assert.equal((await fetch(at(paper))).status, 404);
  assert.equal(await status(page, paper), 200);
  assert.doesNotMatch(await page.locator('body').innerText(), /Copy [0-9a-z]{8}/, 'the page itself is no copy');
  const copy = async (ending) => (await page.context().request.get(at(`${paper}.${ending}`))).text();
  const mark = (await copy('txt')).match(/Not for everybody\. Copy ([0-9a-z]{8}), \d{4}-\d\d-\d\d \d\d:\d\d UTC/)?.[1];
  assert.ok(mark, await copy('txt'));
  assert.ok((await copy('pdf')).startsWith('%PDF'));
  await desk.goto(at(`/desk/people/${member.account}`));
  assert.ok((await desk.locator('main').innerText()).includes(mark), 'the secretariat knows whose it is');
  const public_ = await (await page.context().request.get(at(`${work}.txt`))).text();
  assert.ok(!public_.includes('Copy '), 'what is for everybody has no mark');
});

test('pages of the coalition, of balance, of the gate and of signing in are whole in every language on a telephone', async (t) => {
  const html = await (await fetch(program.address)).text();
  const tags = [...html.matchAll(/<link rel="alternate" hreflang="([a-z]+)"/g)].map(([, tag]) => tag).filter((tag) => tag !== 'en');
  assert.equal(tags.length, 6);
  await desk.goto(at('/desk/releases'));
  const release = await desk.locator('main a[href*="/desk/releases/"]').first().getAttribute('href');
  const pages = [
    '/coalition', '/coalition/members', '/coalition/text', '/coalition/committees/steering-committee', '/coalition/balance',
    '/consultations/roundtables-2008/balance', '/coalition/calls', '/coalition/apply', '/sign-in', '/sign-in/recovery', '/compromised',
    '/desk/releases', new URL(release, program.address).pathname, '/desk/roundtables/accra/participants', '/desk/roundtables/accra/consent', '/desk/roundtables/accra/codes', '/desk/roundtables/accra/attendance',
  ];
  for (const tag of ['', ...tags.map((one) => `/${one}`)]) {
    for (const path of pages) {
      await t.test(`${tag}${path}`, async () => {
        const found = await status(desk, tag + path);
        assert.ok(found === 200 || path === '/coalition/apply', `${found}`);
        await accessible(chrome, desk);
      });
    }
  }
});

test('the head of a page stands in one line where there is room, and languages fold where there is not', async () => {
  for (const width of [1100, 1280]) {
    const page = await (await chrome.newContext({ viewport: { width, height: 800 } })).newPage();
    for (const path of ['/coalition', '/ar/coalition']) {
      await page.goto(at(path));
      const { height } = await page.locator('header.bar').boundingBox();
      assert.ok(height < 90, `${path} at ${width}: ${height} px`);
    }
    await page.context().close();
  }
});
