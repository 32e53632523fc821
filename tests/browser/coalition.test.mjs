// An organisation's way from the form to a seat, in a browser without JavaScript: the applicant on a telephone, the
// secretariat at its desk, two reviewers of different regions, the steering committee.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessible as looksWhole, browser, signedIn, start } from './program.mjs';

let program, chrome, desk;

before(async () => {
  program = await start('demo');
  chrome = await browser();
  const context = await chrome.newContext({ javaScriptEnabled: false });
  desk = await context.newPage();
  await desk.goto(program.link);
  await submit(desk);
});
after(async () => { await chrome?.close(); await program?.stop(); });

const submit = (page) => Promise.all([page.waitForLoadState(), page.locator('main form button[type=submit]').last().click()]);
const press = (page, name) => Promise.all([page.waitForLoadState(), page.getByRole('button', { name, exact: true }).first().click()]);
const at = (path) => `${program.address}${path}`;
const accessible = (page) => looksWhole(chrome, page);

// Somebody who speaks for an organisation of the demo.
async function speaker(organisation, role = 'member') {
  const person = await signedIn(program, chrome, desk, role);
  await desk.goto(at('/desk/coalition/members'));
  await desk.getByRole('link', { name: organisation, exact: true }).click();
  await desk.fill('[name=account]', person.account);
  await desk.fill('[name=office]', 'programme officer');
  await press(desk, 'Let this account speak for it');
  return person;
}

let phone, link;

test('the form works on a telephone, and what was typed is not lost', async () => {
  const context = await chrome.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  phone = await context.newPage();
  await phone.goto(at('/coalition'));
  await phone.getByRole('link', { name: 'Apply', exact: true }).click();
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= 360), 'nothing is cut off');
  await phone.fill('[name=name]', 'Wells Watch');
  await phone.fill('[name=offices]', 'Dakar, Nowhere');
  await phone.locator('[name=answers][value=independent]').check();
  const [refused] = await Promise.all([phone.waitForResponse((one) => one.request().method() === 'POST'), submit(phone)]);
  assert.equal(refused.status(), 422);
  assert.equal(await phone.inputValue('[name=name]'), 'Wells Watch');
  assert.ok(await phone.locator('[name=answers][value=independent]').isChecked());
  assert.match(await phone.locator('main').innerText(), /No country was found in: Dakar, Nowhere/);
  await accessible(phone);
  await phone.fill('[name=offices]', 'Dakar, Senegal');
  for (const box of await phone.locator('[name=answers]').all()) await box.check();
  await phone.locator('[name=sectors][value=refugees]').check();
  await phone.fill('[name=work]', 'Watches wells near camps.');
  await phone.fill('[name=contact]', 'Awa Sealed');
  await submit(phone);
  assert.match(phone.url(), /\/coalition\/applications\/[0-9a-f]{64}$/);
  link = phone.url();
  await accessible(phone);
  assert.match(await phone.locator('main').innerText(), /Two reviewers from different regions/);
  const everybody = await (await fetch(at('/coalition/members'))).text();
  assert.ok(!everybody.includes('Wells Watch'), 'nobody sees who applied');
});

test('two reviewers of different regions look at it, and the committee votes', async () => {
  const africa = await speaker('East Africa Law Society', 'reviewer');
  const sameRegion = await speaker('West Africa Civil Society Institute', 'reviewer');
  const asia = await speaker('Initiatives for International Dialogue', 'reviewer');
  await desk.goto(at('/desk/coalition/applications'));
  await desk.getByRole('link', { name: 'Wells Watch' }).click();
  const file = desk.url();
  assert.match(await desk.locator('main').innerText(), /Awa Sealed/, 'the desk can open the contact');
  const ask = async (person) => {
    await desk.goto(file);
    await desk.selectOption('[name=reviewer]', person.account);
    await press(desk, 'Ask a reviewer');
  };
  await ask(africa);
  await ask(sameRegion);
  assert.match(await desk.locator('main').innerText(), /have to be of different regions/);
  await ask(asia);
  for (const { page } of [africa, asia]) {
    await page.goto(at('/coalition/reviews'));
    await page.getByRole('link', { name: 'Wells Watch' }).click();
    assert.equal(await page.locator('[name=recommends]').count(), 0, 'the conflict of interest comes first');
    await accessible(page);
    await page.locator('[name=conflict][value=no]').check();
    await press(page, 'Send');
    await page.locator('[name=recommends][value=yes]').check();
    await page.fill('[name=reasons]', 'They are known for their work.');
    await press(page, 'Send');
    assert.match(await page.locator('main').innerText(), /Review given/);
  }
  await desk.goto(file);
  await press(desk, 'Put it to the vote');
  const founders = ['Coordinadora Regional de Investigaciones Económicas y Sociales', 'Human Rights Watch', 'Oxfam International', 'West Africa Civil Society Institute', 'East Africa Law Society', 'Initiatives for International Dialogue', 'International Refugee Rights Initiative', 'World Federalist Movement – Institute for Global Policy', 'Asia-Pacific Centre for the Responsibility to Protect', 'Stanley Foundation'];
  for (const [number, name] of founders.entries()) {
    const { page } = await speaker(name);
    await page.goto(at('/coalition/votes'));
    await page.getByRole('link', { name: 'Wells Watch' }).click();
    if (number === 0) await accessible(page);
    const choice = number === 0 ? 'no' : number === 1 ? 'abstain' : 'yes';
    await page.locator(`[name=choice][value=${choice}]`).check();
    await page.fill('[name=reasons]', choice === 'no' ? 'Too young.' : '');
    await press(page, 'Vote');
    assert.match(await page.locator('main').innerText(), /Your seat voted/);
  }
  await phone.goto(link);
  assert.match(await phone.locator('main').innerText(), /It was accepted/);
  await accessible(phone);
});

test('it endorses the text, chooses who sees it, and takes a seat', async () => {
  await phone.fill('[name=signatory]', 'Awa Sealed');
  await phone.fill('[name=office]', 'director');
  await phone.locator('form[action$="/endorse"] [name=sight][value=hidden]').check();
  await press(phone, 'Endorse');
  assert.match(await phone.locator('main').innerText(), /You belong to the coalition/);
  const page = async (path) => (await fetch(at(path))).text();
  assert.ok(!(await page('/coalition/members')).includes('Wells Watch'), 'hidden is hidden');
  await phone.locator('form[action$="/sight"] [name=sight][value=listed]').check();
  await press(phone, 'Save');
  assert.ok((await page('/coalition/members')).includes('Wells Watch'));
  const endorsed = await page('/coalition/text');
  assert.ok(endorsed.includes('Wells Watch') && !endorsed.includes('Awa'), 'the endorsement is seen, the name is not');

  await desk.goto(at('/desk/coalition/committees/steering-committee'));
  await desk.fill('#seat-on', '2026-01');
  await press(desk, 'One more seat');
  await desk.selectOption('#sit-seat', { label: 'Seat 12' });
  await desk.selectOption('#sit-organisation', { label: 'Wells Watch' });
  await desk.fill('#sit-since', '2026-02');
  await press(desk, 'Seat an organisation');
  const committee = await page('/coalition/committees/steering-committee');
  assert.ok(committee.includes('Wells Watch') && committee.includes('February 2026'), 'from form to seat');
});

test('the pages of the desk stand for everybody', async () => {
  const desks = ['', '/text', '/members', '/committees', '/committees/steering-committee', '/applications', '/groups', '/calls', '/targets'];
  for (const path of ['/desk/organisations', '/desk/new-organisation', ...desks.map((one) => `/desk/coalition${one}`), '/desk/roundtables/accra/attendance', '/ar/desk/coalition/text', '/ar/coalition/apply']) {
    assert.equal((await desk.goto(at(path))).status(), 200, path);
    await accessible(desk);
  }
});

test('a call is answered, and a group is joined by who is in sight of it', async () => {
  await desk.goto(at('/desk/coalition/groups'));
  await desk.fill('[name=name]', 'Early warning');
  await press(desk, 'New working group');
  await desk.goto(at('/desk/coalition/calls'));
  await desk.fill('[name=title]', 'Which wells?');
  await desk.fill('[name=question]', 'Name the wells that matter.');
  await desk.fill('[name=deadline]', new Date(Date.now() + 9 * 86400e3).toISOString().slice(0, 10));
  await press(desk, 'New call');
  const call = desk.url().replace('/desk', '');
  assert.equal((await fetch(call)).status, 404, 'it is for members');
  assert.ok(!(await (await fetch(at('/coalition/calls'))).text()).includes('Which wells'));
  const { page } = await speaker('Human Rights Watch');
  await page.goto(call);
  await page.fill('[name=words]', 'The deep ones.');
  await press(page, 'Send');
  await page.goto(at('/coalition/groups'));
  await page.getByRole('link', { name: 'Early warning' }).click();
  await press(page, 'Join the group');
  assert.match(await page.locator('main').innerText(), /Human Rights Watch/);
  await desk.goto(call.replace('/coalition', '/desk/coalition'));
  assert.match(await desk.locator('main').innerText(), /The deep ones\./);
});
