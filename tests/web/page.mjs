// Drives the web page in Chromium against hosts of its own:
//   node page.mjs --host "dotnet PATH/QnA.Web.dll" --articles FOLDER [--screenshots FOLDER]
import { AxeBuilder } from '@axe-core/playwright';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { check, runChecks } from './checks.mjs';
import { argument, startHost } from './host.mjs';

const screenshots = argument('screenshots');
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const questions = {
  list: 'what weapons did Iran want?',
  followUp: 'and how many drones?',
  disagreement: 'Do the articles agree on how long before Trump takes office the Russia-Iran treaty gets signed?',
  accounts: 'Did Iran give drones to Russia?',
  refusal: 'how many submarines did Iran buy?',
};

const installed = () => process.env.PATH.split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  .find(existsSync);

let browser;
let host;

// A page of a browser of its own, with everything that it complains of.
async function visit(options = {}, url = host.url) {
  const context = await browser.newContext({ viewport: desktop, permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await context.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000); // a host that has just started answers its first question slowly on a busy machine
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.stack));
  page.on('request', (request) => { if (!/^(blob|data):/u.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin) complaints.push(`asked ${request.url()}`); });
  page.on('websocket', (socket) => { if (new URL(socket.url()).host !== new URL(url).host) complaints.push(`connected to ${socket.url()}`); });
  await page.goto(url);
  const visitor = new Visitor(page, context, complaints);
  await visitor.box.waitFor();
  await page.locator('.welcome .holdings a').first().waitFor({ state: 'attached' });
  return visitor;
}

class Visitor {
  constructor(page, context, complaints) {
    Object.assign(this, { page, context, complaints });
    this.box = page.locator('.webchat__send-box-text-box__html-text-area');
    this.answers = page.locator('.answer');
    this.panel = page.locator('aside.source');
    this.badges = page.locator('#chat .webchat__render-markdown__pure-identifier, #chat a.n');
  }

  async ask(question) {
    const before = await this.answers.count();
    await this.box.fill(question);
    await this.box.press('Enter');
    return this.answer(before);
  }

  // The answer with that place among all, when it is whole.
  async answer(place) {
    const answer = this.answers.nth(place);
    await answer.locator('.actions').waitFor();
    return answer;
  }

  async opened() {
    await this.panel.locator('.ln:visible').first().waitFor();
    return this.panel;
  }

  // What is highlighted, as one text: a quotation over several lines has a mark in each.
  marked() {
    return this.page.locator('mark').evaluateAll((marks) => marks.map((mark) => mark.textContent).join('\n'));
  }

  async shoot(name, options) {
    if (!screenshots) return;
    await mkdir(screenshots, { recursive: true });
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.waitForTimeout(300);
    await this.page.screenshot({ path: join(screenshots, `page-${name}.png`), ...options });
  }

  async axe(what) {
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const serious = violations.filter((v) => ['serious', 'critical'].includes(v.impact));
    check(`axe finds nothing serious: ${what}`, serious.length === 0, serious.map((v) => [v.id, v.nodes.map((n) => `${n.target} ${n.failureSummary}`)]));
  }

  async leave(what) {
    const violations = await this.page.evaluate(() => globalThis.violations);
    check(`no error, no violation of the policy, no other host: ${what}`, this.complaints.length === 0 && violations.length === 0, [...this.complaints, ...violations]);
    await this.context.close();
  }
}

const ask = async (question) => (await (await fetch(`${host.url}/api/ask`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ question }),
})).json());

async function firstVisit() {
  const visitor = await visit();
  const { page } = visitor;
  check('the first visit offers questions', await page.locator('.examples button').count() > 0);
  check('the first visit lists the articles', await page.locator('.welcome .holdings tbody tr').count() === 5);
  check('there is nothing to export yet', await page.getByRole('button', { name: 'Export' }).isDisabled());
  await visitor.axe('first visit');
  await visitor.shoot('welcome');
  await page.reload();
  const working = page.waitForFunction(() => document.querySelector('.working')?.getBoundingClientRect().x);
  await page.locator('.examples button').first().click(); // at once: nothing is connected yet
  const left = await (await working).jsonValue();
  await visitor.answer(0);
  check('what is being done stands above the box', Math.abs(left - (await visitor.box.evaluate((box) => box.closest('form, .webchat__send-box__main, div').getBoundingClientRect().x))) < 30, left);
  check('an example is asked by a click', await page.locator('.welcome').isHidden());
  await visitor.leave('first visit');
}

async function citations() {
  const visitor = await visit();
  const { page } = visitor;
  const { citations: cited } = await ask(questions.list);
  const answer = await visitor.ask(questions.list);
  check('every citation has its footnote', await answer.locator('.webchat__link-definitions__list-item').count() === cited.length);
  check('a number says what it opens', await visitor.badges.first().getAttribute('aria-label') === `Citation 1: ${cited[0].file}, line ${cited[0].startLine}. Opens the article beside the answer.`, await visitor.badges.first().getAttribute('aria-label'));
  await visitor.shoot('question');

  await visitor.badges.first().click();
  await visitor.opened();
  check('the highlighted characters are the quote', await visitor.marked() === cited[0].quote, await visitor.marked());
  check('the quotation is in view', await page.locator('mark').first().evaluate((mark) => {
    const [inside, outside] = [mark.getBoundingClientRect(), mark.closest('.source__body').getBoundingClientRect()];
    return inside.top >= outside.top && inside.bottom <= outside.bottom;
  }));
  check('the title has the focus', await page.evaluate(() => document.activeElement.id) === 'source-title');
  check('file, line and characters are named', await page.locator('.facts').innerText().then((facts) => [cited[0].file, `Line ${cited[0].startLine}`, `${cited[0].start.toLocaleString('en')}–${cited[0].end.toLocaleString('en')}`].every((part) => facts.includes(part))), await page.locator('.facts').innerText());
  check('the open number is told from the others', await page.locator('#chat a[aria-current=true]').count() >= 2);
  await visitor.axe('citation open');
  await visitor.shoot('citation');

  for (let n = 1; n < cited.length; n++) {
    await page.getByRole('button', { name: 'Next citation' }).click();
    await page.locator('.source__count', { hasText: `Citation ${n + 1} of ${cited.length}` }).waitFor();
    await page.waitForFunction((quote) => [...document.querySelectorAll('mark')].map((m) => m.textContent).join('\n') === quote, cited[n].quote).catch(() => {});
    check(`citation ${n + 1} is highlighted exactly`, await visitor.marked() === cited[n].quote, await visitor.marked());
  }
  check('there is no citation after the last', await page.getByRole('button', { name: 'Next citation' }).isDisabled());

  await page.getByRole('button', { name: 'Copy quotation' }).click();
  check('the quotation is copied', await page.evaluate(() => navigator.clipboard.readText()) === cited.at(-1).quote);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  check('the link is copied', link === `${host.url}/articles/${cited.at(-1).file}#${cited.at(-1).start}-${cited.at(-1).end}`, link);

  await page.getByRole('button', { name: 'Close the article' }).click();
  check('closing gives the focus back to the number', await page.evaluate(() => document.activeElement.textContent.trim()) === '1');

  await answer.getByRole('button', { name: 'Copy', exact: true }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  check('the answer is copied without numbers', text.includes(cited[0].quote) && !text.includes('[1]'), text);
  await answer.getByRole('button', { name: 'Copy with sources' }).click();
  const sources = await page.evaluate(() => navigator.clipboard.readText());
  check('it is copied with file, line, quote and link', cited.every((c) => sources.includes(`[${c.number}] ${c.file}, line ${c.startLine}: “${c.quote}”`) && sources.includes(`#${c.start}-${c.end}`)), sources);

  const shared = await visitor.context.newPage();
  await shared.goto(link);
  await shared.locator('mark').first().waitFor();
  check('a shared link shows the article with the quote', await shared.locator('mark').evaluateAll((marks) => marks.map((m) => m.textContent).join('\n')) === cited.at(-1).quote);
  await shared.evaluate(([start, end]) => { location.hash = `#${start}-${end}`; }, [0, 10]);
  await shared.waitForFunction(() => document.querySelector('mark')?.textContent.length <= 10);
  check('another range of the same page is shown', true);
  await new Visitor(shared, visitor.context, []).axe('article page');
  if (screenshots) await shared.goto(link).then(() => shared.reload()).then(() => shared.locator('mark').first().waitFor()).then(() => new Visitor(shared, visitor.context, []).shoot('article'));
  await shared.close();

  const opened = visitor.context.waitForEvent('page');
  await visitor.badges.first().click({ modifiers: ['ControlOrMeta'] });
  check('a click for a new tab opens the article there', (await opened).url().includes('/articles/'));
  await visitor.leave('citations');
}

async function conversation() {
  const visitor = await visit();
  const { page } = visitor;
  await visitor.ask(questions.list);
  await visitor.ask(questions.followUp);
  check('a follow-up shows how it was understood', await page.locator('.understood').count() === 1);
  await page.getByRole('button', { name: 'Ask it as I typed it' }).click();
  const typed = await visitor.answer(2);
  check('it can be asked as it was typed', await typed.locator('.understood').count() === 0);

  const posted = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/activities') && request.postData().includes('feedback'));
  await visitor.answers.first().getByRole('button', { name: 'This answer helped' }).click();
  check('a thumb is sent with its answer', (await posted).postDataJSON().entities[0]['@id'].startsWith('qna:like:'));
  check('a thumb is taken', (await (await posted).response()).ok());

  await page.reload();
  await visitor.answer(2);
  check('a reload keeps the conversation', await visitor.answers.count() === 3 && await page.locator('.welcome').isHidden());
  await visitor.badges.first().click();
  await visitor.opened();
  check('its citations still open', await page.locator('mark').count() > 0);
  await page.getByRole('button', { name: 'Close the article' }).click();

  for (const [choice, expected] of [['As Markdown, to read', questions.list], ['As JSON, for programs', '"fileHash"']]) {
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: choice }).click()]);
    const content = readFileSync(await download.path(), 'utf8');
    check(`it is exported ${choice.split(',')[0].toLowerCase()}`, content.includes(expected) && content.includes('acbc47f51a39e580'), content.slice(0, 200));
  }

  await page.getByRole('button', { name: 'Forget' }).click();
  await visitor.axe('question before forgetting');
  await page.getByRole('button', { name: 'Keep it' }).click();
  check('forgetting can be thought over', await visitor.answers.count() === 3);
  const id = await page.evaluate(() => localStorage.getItem('qna.conversation'));
  await page.getByRole('button', { name: 'Forget' }).click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.locator('.welcome').waitFor();
  check('forgetting begins a new conversation', await visitor.answers.count() === 0 && await page.evaluate(() => localStorage.getItem('qna.conversation')) !== id);
  const gone = await page.evaluate(async (conversationId) => (await fetch('/v3/directline/tokens/generate', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ conversationId }),
  })).status, id);
  check('the host has forgotten it', gone === 404, gone);
  visitor.complaints.splice(0, visitor.complaints.length, ...visitor.complaints.filter((c) => !c.includes('404'))); // this request's own

  await visitor.ask(questions.list);
  await page.getByRole('button', { name: 'New conversation' }).click();
  await page.locator('.welcome').waitFor();
  check('a new conversation is empty', await visitor.answers.count() === 0);
  const suggestion = page.locator('.webchat__suggested-action').first();
  await visitor.ask(questions.list);
  if (await suggestion.isVisible()) {
    await suggestion.click();
    await visitor.answer(1);
    check('a suggested question is asked by a click', true);
  }
  for (let i = 0; i < 6; i++) await visitor.ask('hello'); // answered at once, in a burst
  await slowStream(page, visitor);
  const messages = await page.locator('.webchat__stacked-layout:not(.webchat__stacked-layout--from-user)').count();
  check('nothing of a stream is left beside its answer', messages === await visitor.answers.count(), messages);
  await visitor.leave('conversation');
}

// Pieces of an answer that come one by one, as a language model would make them; what the host sends is only spread in time.
async function slowStream(page, visitor) {
  const before = await visitor.answers.count();
  let seen = 0;
  await page.routeWebSocket(/stream\?/u, (socket) => {
    const server = socket.connectToServer();
    let due = 0;
    server.onMessage((message) => {
      due = Math.max(due + (String(message).includes('"streaming"') ? 250 : 0), Date.now());
      setTimeout(() => socket.send(message), due - Date.now());
    });
  });
  await page.reload();
  await visitor.answer(before - 1);
  await visitor.box.fill(questions.list);
  await visitor.box.press('Enter');
  const pieces = page.locator('.webchat__stacked-layout:not(.webchat__stacked-layout--from-user)');
  const lengths = new Set();
  for (let i = 0; i < 200 && await visitor.answers.count() === before; i++) {
    const count = await pieces.count();
    if (count > before) {
      seen = Math.max(seen, count - before);
      lengths.add((await pieces.last().innerText().catch(() => '')).length);
    }
    await page.waitForTimeout(50);
  }
  await visitor.answer(before);
  check('an answer grows sentence by sentence, in one place', lengths.size >= 3 && seen === 1, [[...lengths], seen]);
}

async function states() {
  const visitor = await visit();
  const { page } = visitor;
  const { conflicts, citations: cited } = await ask(questions.disagreement);
  const answer = await visitor.ask(questions.disagreement);
  check('a disagreement shows every side', await answer.locator('.versions li').count() === conflicts.flatMap((c) => c.citations).length);
  const tops = await answer.locator('.versions li').evaluateAll((sides) => sides.map((side) => Math.round(side.getBoundingClientRect().top)));
  check('its sides stand beside each other', new Set(tops).size === 1, tops);
  check('it is called one', await answer.locator('.verdict').innerText() === 'The articles disagree.');
  await visitor.axe('disagreement');
  await visitor.shoot('disagreement');
  await answer.locator('.versions a.n').last().click();
  await visitor.opened();
  check('a side opens its article', cited.map((c) => c.quote).includes(await visitor.marked()));
  await page.keyboard.press('Escape');

  const accounts = await visitor.ask(questions.accounts);
  const { citations: all } = await ask(questions.accounts);
  check('what is said besides a disagreement is there', await accounts.locator('a.n').count() === all.length);

  await page.getByRole('button', { name: 'New conversation' }).click();
  await page.locator('.welcome').waitFor();
  const { nearest } = await ask(questions.refusal);
  const refused = await visitor.ask(questions.refusal);
  check('a refusal says so', (await refused.locator('.verdict').innerText()) === 'The articles do not say.');
  check('it shows the nearest passage as such', (await refused.locator('.nearest').innerText()).includes('not an answer') && (await refused.locator('.nearest').innerText()).includes(nearest.quote.slice(0, 40)));
  await visitor.axe('refusal');
  await visitor.shoot('refusal');
  await refused.locator('.where a').click();
  await visitor.opened();
  check('the nearest passage opens, and is called nearest', (await page.locator('.facts').innerText()).includes('does not answer') && await visitor.marked() === nearest.quote);
  await page.keyboard.press('Escape');

  await visitor.box.fill('x'.repeat(2001));
  await visitor.box.press('Enter');
  await page.locator('.notice', { hasText: 'A question can have 2,000 characters; this one has 2,001.' }).waitFor();
  await page.waitForFunction((box) => box.value.length === 2001, await visitor.box.elementHandle()).then(
    () => check('a question that is too long is given back', true),
    async () => check('a question that is too long is given back', false, await visitor.box.inputValue()));
  await visitor.box.fill('');
  await visitor.leave('disagreement, refusal, too long');
}

async function furniture() {
  const visitor = await visit();
  const { page } = visitor;
  await page.getByRole('button', { name: '5 articles' }).click();
  await page.locator('aside .holdings a').nth(1).click();
  await visitor.opened();
  check('page furniture is folded', await page.locator('.furniture').count() > 0 && await page.locator('.furniture[open]').count() === 0);
  check('a reader’s post is called one', await page.locator('.ln__kind', { hasText: 'A reader’s post, not the article' }).count() > 0);
  await page.locator('.furniture summary').first().click();
  check('furniture can be unfolded', await page.locator('.furniture[open] .ln').count() > 0);
  await visitor.leave('furniture');
}

async function trouble() {
  const visitor = await visit();
  const { page, context } = visitor;
  await visitor.ask(questions.list);

  await page.route('**/api/articles/**', (route) => route.abort());
  await visitor.badges.first().click();
  await page.locator('.source__problem', { hasText: 'could not be opened' }).waitFor();
  await page.unroute('**/api/articles/**');
  await page.locator('.source__problem').getByRole('button', { name: 'Try again' }).click();
  await visitor.opened();
  check('an article that failed to open can be tried again', await page.locator('mark').count() === 1);
  await page.keyboard.press('Escape');

  await page.route('**/api/articles/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...await response.json(), hash: '0'.repeat(64) } });
  });
  await visitor.badges.first().click();
  await page.locator('.source__note--warn', { hasText: 'changed after the answer' }).waitFor();
  check('an article that has changed since is called stale', true);
  await page.unroute('**/api/articles/**');
  await page.keyboard.press('Escape');

  const before = await visitor.answers.count();
  await context.setOffline(true);
  await page.locator('.notice', { hasText: 'You are offline.' }).waitFor();
  await visitor.box.fill(questions.refusal);
  await visitor.box.press('Enter');
  await page.locator('.notice', { hasText: 'will be sent when the connection is back' }).waitFor();
  await context.setOffline(false);
  await visitor.answer(before);
  check('a question asked offline is sent later', await page.locator('.notice').count() === 0);

  await page.route('**/activities', (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '3' }, json: { error: { code: 'TooManyRequests', message: 'Too many.' } } }));
  await visitor.box.fill(questions.list);
  await visitor.box.press('Enter');
  await page.locator('.notice', { hasText: 'Too many questions just now.' }).waitFor();
  check('too many questions are counted down', /ask again in (\d seconds|one second)/u.test(await page.locator('.notice').innerText()));
  await page.unroute('**/activities');
  await page.getByRole('button', { name: 'Try again' }).click();
  await visitor.answer(before + 1);
  check('a question that was not sent can be sent again', true);
  visitor.complaints.splice(0, visitor.complaints.length, ...visitor.complaints.filter((c) => !/Failed to load resource|Failed to post activity|WebSocket|ERR_INTERNET_DISCONNECTED/u.test(c))); // made on purpose
  await visitor.leave('trouble');
}

async function keyboard() {
  const visitor = await visit();
  const { page } = visitor;
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(questions.list);
  await page.keyboard.press('Enter');
  await visitor.answer(0);
  await page.locator('.webchat__basic-transcript').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const reached = await page.evaluate(() => document.activeElement.closest('.answer') !== null);
  check('Enter and Tab go into an answer', reached, await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200)));
  for (let i = 0; i < 6 && !await page.evaluate(() => document.activeElement.matches('a[href*="/articles/"]')); i++) await page.keyboard.press('Tab');
  const number = await page.evaluate(() => document.activeElement.textContent.trim());
  await page.keyboard.press('Enter');
  await visitor.opened();
  check('Enter opens a citation', (await page.locator('.source__count').innerText()).startsWith(`Citation ${number} of`));
  await page.keyboard.press('ArrowRight');
  await page.locator('.source__count', { hasText: `Citation ${Number(number) + 1} of` }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.locator('.source__count', { hasText: `Citation ${number} of` }).waitFor();
  check('arrows change the citation', true);
  await page.keyboard.press('Escape');
  check('Escape closes it and gives the focus back', await visitor.panel.isHidden() && await page.evaluate(() => document.activeElement.textContent.trim()) === number);
  await visitor.leave('keyboard');
}

async function narrow() {
  const visitor = await visit({ viewport: phone, hasTouch: true, isMobile: true });
  const { page } = visitor;
  await visitor.axe('first visit on a phone');
  await visitor.shoot('phone-welcome');
  await visitor.ask(questions.list);
  await page.waitForTimeout(1000); // until Web Chat has scrolled to the end
  await page.locator('.webchat__basic-transcript__scrollable').evaluate((e) => { e.scrollTop = 0; });
  await visitor.shoot('phone');
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  check('nothing is wider than a phone', await wide() <= 0, await wide());
  await visitor.axe('answer on a phone');
  await visitor.badges.first().click();
  await visitor.opened();
  check('the article covers the phone', await visitor.panel.evaluate((e) => Math.round(e.getBoundingClientRect().width) === innerWidth && Math.round(e.getBoundingClientRect().height) === innerHeight));
  check('it is a dialog, and the rest cannot be reached', await visitor.panel.getAttribute('role') === 'dialog' && await page.locator('#talk').evaluate((e) => e.inert));
  check('nothing of it is wider than a phone', await wide() <= 0);
  await visitor.axe('article on a phone');
  await visitor.shoot('phone-citation');
  await page.goBack();
  await visitor.panel.waitFor({ state: 'hidden' });
  check('Back closes the article, not the page', await visitor.answers.count() === 1);
  await visitor.ask(questions.disagreement);
  const tops = await visitor.answers.nth(1).locator('.versions li').evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect().top));
  check('the sides of a disagreement are stacked', new Set(tops).size === tops.length, tops);
  const small = await page.evaluate(() => [...document.querySelectorAll('.tool, .act, .webchat__thumb-button, .webchat__suggested-action')]
    .filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML.slice(0, 80)));
  check('what is touched is 44 px high', small.length === 0, small);
  const { citations: [first] } = await ask(questions.list);
  await page.goto(`${host.url}/articles/${first.file}#${first.start}-${first.end}`);
  await page.locator('mark').first().waitFor();
  const left = await page.locator('.ln__no:visible').first().evaluate((e) => e.getBoundingClientRect().left);
  check('a shared article fits a phone', await wide() <= 0 && left >= 0, left);
  await visitor.leave('phone');

  for (const width of [320, 800, 1024]) {
    const other = await visit({ viewport: { width, height: 700 } });
    await other.ask(questions.list);
    await other.badges.first().click();
    await other.opened();
    const over = await other.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(`nothing is wider than ${width} px`, over <= 0, over);
    await other.leave(`${width} px`);
  }
}

async function dark() {
  const visitor = await visit({ colorScheme: 'dark' });
  const { page } = visitor;
  await visitor.axe('first visit, dark');
  await visitor.ask(questions.list);
  await visitor.badges.first().click();
  await visitor.opened();
  check('dark is dark', await page.evaluate(() => getComputedStyle(document.body).backgroundColor) === 'rgb(20, 23, 26)');
  await visitor.axe('citation, dark');
  await visitor.shoot('dark');
  await visitor.ask(questions.disagreement);
  await visitor.axe('disagreement, dark');
  await visitor.ask(questions.refusal);
  await visitor.axe('refusal, dark');
  await visitor.leave('dark');
}

async function excerpts() {
  const other = await startHost({ 'QnA:Web:ExcerptsOnly': 'true', 'QnA:Web:ExcerptCharacters': '200', 'QnA:Web:Title': 'Asks & <answers>' });
  try {
    const visitor = await visit({}, other.url);
    const { page } = visitor;
    check('the title of the settings is shown as text', await page.locator('.masthead__name').innerText() === 'Asks & <answers>');
    await visitor.ask(questions.list);
    const { citations: cited } = await ask(questions.list);
    await visitor.badges.first().click();
    await visitor.opened();
    check('an excerpt has the quote, exactly', await visitor.marked() === cited[0].quote, await visitor.marked());
    check('the article ends around it', (await page.locator('.source__body').innerText()).length < cited[0].quote.length + 900 && (await page.locator('.source__body').innerText()).includes('Only the surroundings'));
    await visitor.leave('excerpts');
  } finally {
    await other.stop();
  }
}

async function closed() {
  const other = await startHost({ 'QnA:Web:AllowAnonymous': 'false' });
  try {
    const page = await browser.newPage({ viewport: desktop });
    await page.goto(other.url);
    await page.locator('.plain', { hasText: 'only those it knows' }).waitFor();
    check('a host that knows its callers says so on its page', (await page.locator('.plain').innerText()).includes('QnA:Web:AllowAnonymous'));
    await page.goto(`${other.url}/articles/004_acbc47f51a39e580.txt#0-10`);
    await page.locator('.source__problem', { hasText: 'only to those it knows' }).waitFor();
    check('it shows no article either', await page.locator('.ln').count() === 0);
    await page.close();
  } finally {
    await other.stop();
  }
}

await runChecks(async () => {
  host = await startHost();
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? installed(), args: ['--no-sandbox'] });
  const only = argument('only');
  try {
    for (const part of [firstVisit, citations, conversation, states, furniture, trouble, keyboard, narrow, dark, excerpts, closed]) {
      if (only && !only.split(',').includes(part.name)) continue;
      await part().catch((error) => check(`${part.name} runs to its end`, false, error.stack));
    }
  } finally {
    await browser.close();
    await host.stop();
  }
});
