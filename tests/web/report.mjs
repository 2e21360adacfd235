// Opens a report of qna eval in Chromium and checks what only a browser can tell.
//   npm ci && node report.mjs REPORT.html [--screenshots DIR]
// Chromium: the environment variable CHROMIUM, or /usr/bin/chromium. The last line is "N passed, N failed".
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

const { values, positionals } = parseArgs({ options: { screenshots: { type: 'string' } }, allowPositionals: true });
if (positionals.length !== 1) {
  console.error('usage: node report.mjs REPORT.html [--screenshots DIR]');
  process.exit(2);
}
const url = pathToFileURL(resolve(positionals[0])).href;
const desktop = { width: 1280, height: 860 }, phone = { width: 375, height: 740 };
let passed = 0, failed = 0;

function check(what, holds, detail) {
  if (holds) passed++; else failed++;
  console.log(`${holds ? 'ok   ' : 'FAIL '} ${what}${holds || detail === undefined ? '' : `: ${detail}`}`);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

// A page whose console errors, exceptions and requests are counted.
async function load(viewport, colorScheme, hash = '', options = {}) {
  const context = await browser.newContext({ viewport, colorScheme, ...options });
  const page = await context.newPage(), problems = [], requests = [];
  page.on('console', m => { if (m.type() === 'error' || m.type() === 'warning') problems.push(m.text()); });
  page.on('pageerror', e => problems.push(String(e)));
  page.on('request', r => { if (!r.url().startsWith('file:')) requests.push(r.url()); });
  await page.goto(url + hash);
  return { page, problems, requests, close: () => context.close() };
}
const shot = async (page, name, options) => {
  if (!values.screenshots) return;
  await mkdir(values.screenshots, { recursive: true });
  await page.screenshot({ path: join(values.screenshots, `${name}.png`), ...options });
};
const overflow = page => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const number = async (page, selector) => Number((await page.locator(selector).innerText()).replaceAll(',', '').match(/\d+/)?.[0]);
async function axe(page, what) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(v => v.impact === 'serious' || v.impact === 'critical');
  check(`${what}: no serious axe violation`, serious.length === 0, serious.map(v => `${v.id} (${v.nodes.length}): ${v.nodes[0].target} ${v.nodes[0].failureSummary}`).join('; '));
}
async function data(page) {
  return JSON.parse(await page.locator('#data').textContent());
}
const outside = (article, c) => !article || c.start < 0 || c.end > article.length;

async function figures(theme) {
  const { page, problems, requests, close } = await load(desktop, theme);
  check(`desktop ${theme}: has a heading`, await page.locator('h1').innerText() !== '');
  await shot(page, `desktop-${theme}`, { fullPage: false });
  for (const plot of await page.locator('svg.plot').all()) {
    const name = await plot.locator('title').first().textContent();
    const out = await plot.evaluate(svg => {
      const area = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].filter(t => { const b = t.getBoundingClientRect(); return b.left < area.left - 1 || b.right > area.right + 1 || b.top < area.top - 1 || b.bottom > area.bottom + 1; }).map(t => t.textContent);
    });
    check(`desktop ${theme}: no text leaves the plot "${name}"`, out.length === 0, out.join(', '));
  }
  if (await page.locator('.plots').count()) {
    await page.locator('.plots').scrollIntoViewIfNeeded();
    if (values.screenshots) await mkdir(values.screenshots, { recursive: true });
    if (values.screenshots) await page.locator('.plots').screenshot({ path: join(values.screenshots, `plots-${theme}.png`) });
  }
  check(`desktop ${theme}: nothing scrolls sideways`, await overflow(page) <= 0, await overflow(page));
  await axe(page, `desktop ${theme}`);
  check(`desktop ${theme}: nothing is requested`, requests.length === 0, requests.join(' '));
  check(`desktop ${theme}: no console error`, problems.length === 0, problems.join('; '));
  await close();
}

// Opens the first item whose answer has a citation that its article holds.
async function openCitation(page, content) {
  const articles = new Map(content.articles.map(a => [a.id, a]));
  const item = content.items.find(i => i.answer?.citations?.some(c => !outside(articles.get(c.file), c)));
  if (!item) return null;
  const index = item.answer.citations.findIndex(c => !outside(articles.get(c.file), c));
  await page.evaluate(id => { location.hash = `item=${encodeURIComponent(id)}`; }, item.id);
  const badge = page.locator(`.item__body .n[data-list="cites"][data-index="${index}"]`).first();
  await badge.waitFor();
  await badge.click();
  return { item, citation: item.answer.citations[index], badge };
}
const highlighted = page => page.locator('#source-body mark').evaluateAll(marks => marks.map(m => m.textContent).join(''));

async function citations(theme) {
  const { page, problems, close } = await load(desktop, theme);
  const content = await data(page);
  if (content.items.length === 0) { await close(); return; }
  const opened = await openCitation(page, content);
  if (opened) {
    const { item, citation, badge } = opened;
    check(`desktop ${theme}: the citation opens`, await page.locator('#source').isVisible());
    check(`desktop ${theme}: exactly the quote is marked`, await highlighted(page) === citation.quote, JSON.stringify(await highlighted(page)));
    check(`desktop ${theme}: the mark is in view`, await page.locator('#source-body mark').first().evaluate(m => { const a = m.getBoundingClientRect(), b = m.closest('.source__body').getBoundingClientRect(); return a.top >= b.top && a.top < b.bottom; }));
    check(`desktop ${theme}: the focus is on the article`, await page.evaluate(() => document.activeElement.id) === 'source-title');
    check(`desktop ${theme}: nothing scrolls sideways beside the article`, await overflow(page) <= 0);
    await axe(page, `desktop ${theme} with an article`);
    check(`desktop ${theme}: the citation stays in view`, await badge.evaluate(b => { const r = b.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }));
    await shot(page, `citation-desktop-${theme}`);
    await page.keyboard.press('Escape');
    check(`desktop ${theme}: Escape closes it`, await page.locator('#source').isHidden());
    check(`desktop ${theme}: the focus is back on the mark`, await badge.evaluate(b => b === document.activeElement));
    await page.locator('#h-items').scrollIntoViewIfNeeded();
    await page.locator('#h-items').evaluate(h => h.scrollIntoView());
    await shot(page, `items-desktop-${theme}`);
    if (await page.locator('#h-kinds').count()) {
      await page.locator('#h-kinds').evaluate(h => h.scrollIntoView());
      await shot(page, `kinds-desktop-${theme}`);
    }
    await steps(page, item, theme);
  }
  check(`citations ${theme}: no console error`, problems.length === 0, problems.join('; '));
  await close();
}

// Every citation of one item, by the buttons.
async function steps(page, item, theme) {
  const cites = [...item.answer.citations, ...(item.answer.nearest ? [item.answer.nearest] : [])];
  await page.locator('.item__body .n').first().click();
  while (!await page.locator('#previous').isDisabled()) await page.locator('#previous').click();
  const wrong = [];
  for (let i = 0; i < cites.length; i++) {
    if (i > 0) await page.locator('#next').click();
    if (await highlighted(page) !== cites[i].quote && !cites[i].problem) wrong.push(cites[i].n);
  }
  check(`desktop ${theme}: previous and next go through ${cites.length} citations`, wrong.length === 0 && await page.locator('#next').isDisabled(), wrong.join(', '));
  await page.keyboard.press('Escape');
}

async function filters() {
  const { page, problems, close } = await load(desktop, 'light');
  const content = await data(page);
  if (content.items.length === 0) { await close(); return; }
  check('all items are counted', await number(page, '#count') === content.items.length);
  const kinds = [...new Set(content.items.map(i => i.kind))].filter(Boolean);
  if (kinds.length > 1) {
    await page.selectOption('select[name=kind]', kinds[0]);
    const of = content.items.filter(i => i.kind === kinds[0]).length;
    await page.waitForFunction(n => Number(document.getElementById('count').textContent.replaceAll(',', '').match(/\d+/)) === n, of, { timeout: 5000 }).catch(() => {});
    check('the filter by kind counts right', await number(page, '#count') === of, await page.locator('#count').innerText());
    check('the filter stands in the address', new URLSearchParams(new URL(page.url()).hash.slice(1)).get('kind') === kinds[0]);
    const again = await load(desktop, 'light', new URL(page.url()).hash);
    check('the address brings the filter back', await number(again.page, '#count') === of);
    await again.close();
    await page.locator('#clear').click();
    check('showing all shows all', await number(page, '#count') === content.items.length);
  }
  for (const [outcome, test] of [['failed', i => i.passed === false], ['passed', i => i.passed === true]]) {
    const of = content.items.filter(test).length;
    if (of === 0 || !await page.locator('select[name=outcome]').isVisible()) continue;
    await page.selectOption('select[name=outcome]', outcome);
    await page.waitForFunction(n => Number(document.getElementById('count').textContent.replaceAll(',', '').match(/\d+/)) === n, of, { timeout: 5000 }).catch(() => {});
    check(`the filter ${outcome} counts right`, await number(page, '#count') === of, await page.locator('#count').innerText());
  }
  if (await page.locator('#clear').isVisible()) await page.locator('#clear').click();
  await page.fill('input[name=find]', content.items[0].id);
  await page.waitForFunction(() => !document.getElementById('clear').hidden, null, { timeout: 5000 }).catch(() => {});
  const texts = await page.locator('.item__meta').allInnerTexts();
  check('the search finds an item by its id', texts.length > 0 && texts.some(t => t.includes(content.items[0].id)));
  check('filters: no console error', problems.length === 0, problems.join('; '));
  await close();
}

async function onAPhone(theme) {
  const { page, problems, close } = await load(phone, theme, '', { hasTouch: true, isMobile: true });
  check(`phone ${theme}: nothing scrolls sideways`, await overflow(page) <= 0, await overflow(page));
  await shot(page, `phone-${theme}`);
  await axe(page, `phone ${theme}`);
  const content = await data(page);
  if (content.items.length > 0) {
    const opened = await openCitation(page, content);
    if (opened) {
      check(`phone ${theme}: the article fills the screen`, await page.locator('#source').evaluate(s => s.getBoundingClientRect().width === innerWidth && s.getBoundingClientRect().height === innerHeight));
      check(`phone ${theme}: it is a dialog`, await page.locator('#source').getAttribute('role') === 'dialog' && await page.evaluate(() => document.getElementById('page').inert));
      check(`phone ${theme}: exactly the quote is marked`, await highlighted(page) === opened.citation.quote);
      check(`phone ${theme}: nothing scrolls sideways in the article`, await overflow(page) <= 0 && await page.locator('#source-body').evaluate(b => b.scrollWidth <= b.clientWidth));
      await axe(page, `phone ${theme} with an article`);
      await shot(page, `citation-phone-${theme}`);
      await page.goBack();
      check(`phone ${theme}: Back closes it`, await page.locator('#source').isHidden() && !await page.evaluate(() => document.getElementById('page').inert));
    }
    await page.locator('#expand').click();
    check(`phone ${theme}: nothing scrolls sideways with items open`, await overflow(page) <= 0, await overflow(page));
    await page.locator('.item').first().scrollIntoViewIfNeeded();
    await shot(page, `items-phone-${theme}`);
  }
  check(`phone ${theme}: no console error`, problems.length === 0, problems.join('; '));
  await close();
}

async function withoutScript() {
  const { page, close } = await load(desktop, 'light', '', { javaScriptEnabled: false });
  check('without JavaScript: the figures are there', await page.locator('h1').isVisible() && (await page.locator('.card').count() === 0 || await page.locator('.card').first().isVisible()));
  check('without JavaScript: the plots are there', (await page.locator('svg.plot').count() === 0) || await page.locator('svg.plot').first().isVisible());
  await close();
}

// An empty page has no faults: what a report of questions, searches or claims must have at all.
async function contents() {
  const { page, close } = await load(desktop, 'light');
  const content = await data(page);
  const hidden = await page.locator('.notice', { hasText: 'counted in every figure, not shown' }).count();
  const composed = await page.locator('#h-composed').count();
  check('it has items, says that they are held out, or is about composed sentences', content.items.length > 0 || hidden > 0 || composed > 0);
  check('composed sentences have their curve and their kinds', composed === 0 || (await page.locator('#composed-title').count() === 1 && await page.locator('section[aria-labelledby=h-composed] tbody tr').count() > 0));
  check('it has figures on cards', await page.locator('.card').count() > 0);
  check('every item can be reached', await page.locator('#items > *').count() > 0 || content.items.length === 0);
  // Searches and claims have neither answers nor labelled nuggets.
  const questions = content.items.filter(i => i.answer || i.labels || i.rejection);
  if (questions.length > 0) {
    check('a report of questions has plots', await page.locator('svg.plot').count() > 0);
    check('a report of questions has an answer whose citation opens', await openCitation(page, content).catch(() => null) !== null && await page.locator('#source').isVisible());
  }
  await close();
}

try {
  await contents();
  for (const theme of ['light', 'dark']) {
    await figures(theme);
    await citations(theme);
    await onAPhone(theme);
  }
  await filters();
  await withoutScript();
} catch (error) {
  check('the checks ran to their end', false, error.stack);
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
