// Checks the page of `qna eval label` in a real browser. It saves a question, so serve it a copy of a data set:
//   node label.mjs http://127.0.0.1:PORT/#TOKEN [SCREENSHOT.png]
import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const [url, screenshot] = process.argv.slice(2);
let passed = 0;
let failed = 0;
const complaints = [];

function check(what, isTrue, found = '') {
  if (isTrue) passed++;
  else failed++;
  console.log(`${isTrue ? 'ok   ' : 'FAIL '} ${what}${isTrue ? '' : `: ${JSON.stringify(found)}`}`);
}

const installed = () => process.env.PATH.split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  .find(existsSync);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? installed(), args: ['--no-sandbox'] });
try {
  await loads();
  const id = await labels();
  await isReadBack(id);
  await keyboard();
  await moved();
  await unanswerable();
  for (const width of [1440, 1280, 1024, 390]) await fits(width);
  for (const colorScheme of ['light', 'dark']) await isAccessible(colorScheme);
  await withoutToken();
} catch (error) {
  check('the script runs to its end', false, error.message);
} finally {
  await browser.close();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

async function opened(options = {}, address = url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  page.setDefaultTimeout(15000);
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(address);
  return page;
}

async function ready(options) {
  const page = await opened(options);
  await page.locator('#text span').first().waitFor();
  return page;
}

async function loads() {
  const page = await ready();
  check('the list has questions', await page.locator('#questions button').count() > 0);
  check('nothing held out is listed', !(await page.locator('#questions').innerText()).includes('held out'));
  check('the reason is given', (await page.locator('#held-out-note').innerText()).includes('for counting, not for looking'));
  await page.locator('#find').fill('no question has these words');
  check('the filter filters', await page.locator('#questions button').count() === 0);
  check('it loads without errors', complaints.length === 0, complaints);
  await page.close();
}

// Drags over words of a sentence of the article's own reporting, as a hand does.
async function drag(page, index = 0) {
  const sentence = page.locator('#text span.body').nth(index);
  await sentence.scrollIntoViewIfNeeded();
  const from = await sentence.evaluate((element) => {
    const range = document.createRange();
    range.setStart(element.firstChild, 0);
    range.setEnd(element.firstChild, 12);
    const { left, right, top, bottom } = range.getClientRects()[0];
    return { left, right, y: (top + bottom) / 2 };
  });
  await page.mouse.move(from.left + 1, from.y);
  await page.mouse.down();
  await page.mouse.move((from.left + from.right) / 2, from.y, { steps: 4 });
  await page.mouse.move(from.right, from.y, { steps: 4 });
  await page.mouse.up();
  return { words: await page.evaluate(() => window.getSelection().toString().trim()), sentence: await sentence.textContent() };
}

async function labels() {
  const page = await ready();
  await page.locator('#new').click();
  await page.locator('[data-place=question]').fill(`What does the browser test ask at ${Date.now()}?`);
  await page.locator('#problems li').first().waitFor();
  check('a new question needs a vital nugget', (await page.locator('#problems').innerText()).includes('vital nugget'));

  const { words, sentence } = await drag(page);
  check('dragging selects words of one sentence', words.length > 3 && sentence.includes(words), words);
  await page.locator('#mark').click();
  check('the evidence is the whole sentence', await page.locator('blockquote').innerText() === sentence.trim());
  check('the sentence is marked in the article', await page.locator('#text mark').first().textContent() === sentence);

  await page.locator('#pattern').click();
  const pattern = page.locator('[data-place="nuggets[0].patterns[0]"]');
  const proposed = await pattern.inputValue();
  check('the pattern is made of the selected words', words.split(/\s+/u).every((w) => proposed.includes(w.replace(/\W.*$/u, ''))), proposed);
  check('marking twice gives one piece of evidence', await page.locator('blockquote').count() === 1);
  await page.locator('#problems:empty').waitFor({ state: 'attached' });
  check('the label has no problems', await page.locator('#problems li').count() === 0);

  await pattern.fill(`${proposed}(`);
  await page.locator('#problems li').first().waitFor();
  check('a bad pattern is explained', (await page.locator('#problems').innerText()).includes('cannot be used'));
  check('the field is marked', await pattern.getAttribute('aria-invalid') === 'true');
  const before = complaints.length;
  await page.keyboard.press('Control+s');
  await page.locator('#status.bad').waitFor();
  check('a label with problems is not saved', (await page.locator('#status').innerText()).includes('problems right first'));
  complaints.splice(before); // the browser reports the refusal itself as an error

  await pattern.fill('nothing in the article reads like this');
  await page.locator('#problems li', { hasText: 'none of its patterns matches' }).waitFor();
  check('a pattern without evidence is a problem', true);
  await pattern.fill(proposed);
  await page.locator('#problems:empty').waitFor({ state: 'attached' });
  await page.locator('#save').click();
  await page.locator('#result strong').waitFor();
  const id = await page.locator('#form-title').innerText();
  check('saving gives it an id', /^[a-z]+\d+$/u.test(id), id);
  check('what was written is shown', (await page.locator('#result').innerText()).includes(sentence.trim().slice(0, 20)));
  if (screenshot) await page.screenshot({ path: screenshot });
  await page.close();
  return id;
}

async function isReadBack(id) {
  const page = await ready();
  const question = await page.evaluate(async (id) => {
    const response = await fetch(`/api/questions/questions.jsonl/${id}`, { headers: { 'X-Qna-Token': location.hash.slice(1) } });
    return (await response.json()).question;
  }, id);
  check('the saved question is read back', question.evidence.length === 1 && question.nuggets[0].vital, question);
  await page.close();
}

async function keyboard() {
  const page = await ready();
  await page.locator('#new').press('Enter');
  check('a new question has the focus in its field', await page.evaluate(() => document.activeElement.dataset.place) === 'question');
  await page.locator('#text').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  check('arrows and Enter mark a sentence', await page.locator('blockquote').count() === 1);
  await page.close();
}

async function moved() {
  const page = await ready();
  await page.locator('#questions button').first().click();
  await page.locator('#save').waitFor();
  check('the open question is marked in the list', await page.locator('#questions button[aria-current=true]').count() === 1);
  await page.locator('#save').click();
  await page.locator('#status', { hasText: 'Nothing had changed' }).waitFor();
  check('saving an unchanged question changes nothing', true);
  await page.close();
}

async function unanswerable() {
  const page = await ready();
  await page.locator('#new').click();
  await page.getByLabel('The articles answer it').uncheck();
  await drag(page, 1);
  await page.locator('#mark').click();
  check('evidence against the premise becomes a contradiction', await page.locator('[data-place="contradiction[0].quote"] blockquote').count() === 1);
  check('a question that is not answered takes no pattern', await page.locator('#pattern').isDisabled());
  await page.getByLabel('The articles answer it').check();
  await page.locator('[data-place=partial]').fill('the price');
  await page.getByLabel('The articles answer it').uncheck();
  check('what only an answerable question has can be taken away', await page.locator('[data-place=partial]').count() === 1);
  await page.getByRole('button', { name: 'Remove partial' }).click();
  check('then it is gone', await page.locator('[data-place=partial]').count() === 0);
  await page.close();
}

async function fits(width) {
  const page = await ready({ viewport: { width, height: 800 } });
  await page.locator('#questions button').first().click();
  await page.locator('#save').waitFor();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const inside = await page.evaluate(() => [...document.querySelectorAll('.desk > *, #text')].filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.className || e.id));
  check(`nothing is wider than ${width} px`, over <= 0 && inside.length === 0, { over, inside });
  await page.close();
}

async function isAccessible(colorScheme) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#questions button').first().click();
  await page.locator('#text mark, #save').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter((v) => ['serious', 'critical'].includes(v.impact));
  check(`axe finds nothing serious (${colorScheme})`, serious.length === 0, serious.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 120))]));
  await context.close();
}

async function withoutToken() {
  check('no errors on the way', complaints.length === 0, complaints);
  const page = await opened({}, url.replace(/#.*$/u, '#0'));
  await page.locator('#status.bad').waitFor();
  check('an address without its token says what to do', (await page.locator('#status').innerText()).includes('printed'));
  await page.close();
}
