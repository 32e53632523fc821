// What people see who set their own colours, enlarge fourfold, or read on a phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, start } from './program.mjs';

let program, chrome;

before(async () => { program = await start('demo'); chrome = await browser(); });
after(async () => { await chrome?.close(); await program?.stop(); });

const report = '/consultations/roundtables-2008/global-report/1';

test('with forced colours, filled and hollow dots differ, and what can be used has an edge', async () => {
  for (const scheme of ['light', 'dark']) {
    const context = await chrome.newContext({ viewport: { width: 1280, height: 900 }, forcedColors: 'active', colorScheme: scheme });
    const page = await context.newPage();
    for (const address of ['/', report, `/ar${report}`, '/search?q=R2P', '/library']) {
      await page.goto(program.address + address);
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
      const seen = await page.evaluate(() => {
        const style = (selector) => { const one = document.querySelector(selector); return one && getComputedStyle(one); };
        const [filled, hollow, action, mark] = ['.dots .filled', '.dots .hollow', '.acts a', 'mark'].map(style);
        return {
          filled: filled?.fill, hollow: hollow?.fill, stroke: hollow?.stroke, ink: style('body').color, paper: style('html').backgroundColor,
          edge: action && [action.borderTopWidth, action.borderTopStyle], mark: mark?.backgroundColor,
        };
      });
      assert.notEqual(seen.ink, seen.paper, address);
      if (seen.filled) assert.equal(seen.filled, seen.ink, `${address}: a filled dot has the colour of text`);
      if (seen.hollow) assert.deepEqual([seen.hollow, seen.stroke], ['none', seen.ink], `${address}: a hollow one is an outline`);
      if (seen.edge) assert.deepEqual(seen.edge, ['1px', 'solid'], `${address}: an action has an edge`);
      if (seen.mark) assert.notEqual(seen.mark, seen.paper, `${address}: what was found stands out`);
    }
    await context.close();
  }
});

test('enlarged fourfold nothing is cut off, and everything can be reached by keyboard', async () => {
  // 400 % of a window of 1280 by 1024 leaves 320 by 256.
  const context = await chrome.newContext({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  const page = await context.newPage();
  for (const address of ['/', '/roundtables/accra', report, `/ar${report}`, '/zh/library', '/search?q=R2P']) {
    await page.goto(program.address + address);
    const cut = await page.evaluate(() => [...document.querySelectorAll('main *, header *, footer *')].filter((one) => {
      const style = getComputedStyle(one);
      const scrolls = one.closest('.scroll, .toc, svg');
      return !scrolls && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 && style.overflowX !== 'visible' && style.display !== 'inline';
    }).map((one) => one.outerHTML.slice(0, 100)));
    assert.deepEqual(cut, [], address);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${address} is wider than the window`);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip', 'the first key leads past the head');
  }
  await context.close();
});

test('languages fold into one line on phones, and stand open where there is room', async () => {
  for (const [width, open] of [[390, false], [1280, true]]) {
    const page = await (await chrome.newContext({ viewport: { width, height: 800 } })).newPage();
    await page.goto(program.address + '/roundtables/accra');
    const link = page.locator('header.bar a[hreflang="fr"]');
    assert.equal(await link.isVisible(), open, `at ${width}`);
    assert.equal(await page.locator('header.bar summary').isVisible(), !open);
    if (!open) {
      const folded = (await page.locator('header.bar').boundingBox()).height;
      await page.locator('header.bar summary').press('Enter');
      assert.ok(await link.isVisible());
      assert.ok((await page.locator('header.bar').boundingBox()).height > folded);
    }
    await link.click();
    assert.equal(new URL(page.url()).pathname, '/fr/roundtables/accra', 'the page is kept');
    await page.context().close();
  }
});
