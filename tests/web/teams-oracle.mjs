// Compares the host's verdict on tokens with that of Microsoft's own SDK, botframework-connector:
//   node teams-oracle.mjs --host "dotnet PATH/QnA.Web.dll" --articles FOLDER
// One issuer signs for both, its keys have endorsements as the Bot Framework's have. Where the two are meant to differ, the case
// says so and why; any other difference is a failure.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import * as jose from 'jose';
import { check, runChecks } from './checks.mjs';
import { startHost } from './host.mjs';

const { BotFrameworkAuthenticationFactory, PasswordServiceClientCredentialFactory, AuthenticationConfiguration } =
  createRequire(import.meta.url)('botframework-connector');

const appId = '0e6f4d3c-1f8b-4a5e-9a52-6f0f4a1b2c3d';
const tenant = '7a6c1b52-9c4e-4a6b-8d3f-2b1a0c9d8e7f';
const issuer = 'https://api.botframework.com';
const minute = 60;

const keys = {};
for (const [kid, endorsements] of [['teams', ['msteams', 'webchat']], ['other', ['directline']], ['bare', undefined], ['secret', null]]) {
  const { publicKey, privateKey } = await jose.generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = { ...(await jose.exportJWK(publicKey)), kid, use: 'sig', ...(endorsements && { endorsements }) };
  keys[kid] = { privateKey: await jose.exportPKCS8(privateKey), jwk, isPublished: endorsements !== null };
}

/** Metadata, keys, and a connector that is never called. */
const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(request.url.startsWith('/keys')
    ? { keys: Object.values(keys).filter((k) => k.isPublished).map((k) => k.jwk) }
    : { issuer, jwks_uri: `${address}/keys`, id_token_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'] }));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}`;
const serviceUrl = `${address}/Amer/`;

async function mint({ kid = 'teams', signedWith = kid, alg = 'RS256', aud = appId, iss = issuer, nbf = -5 * minute, exp = 55 * minute, url = serviceUrl, claims = {} } = {}) {
  const now = Math.floor(Date.now() / 1000);
  const payload = { ...claims, ...(iss !== null && { iss }), ...(aud !== null && { aud }), ...(url !== null && { serviceurl: url }), nbf: now + nbf };
  if (exp !== null) payload.exp = now + exp;
  const key = await jose.importPKCS8(keys[signedWith].privateKey, alg);
  return new jose.SignJWT(payload).setProtectedHeader({ alg, typ: 'JWT', kid }).sign(key);
}

const bearer = (options) => async () => `Bearer ${await mint(options)}`;
const unsigned = async () => {
  const [, payload] = (await mint()).split('.');
  return `Bearer ${Buffer.from('{"alg":"none","typ":"JWT","kid":"teams"}').toString('base64url')}.${payload}.`;
};

/** A token whose payload was taken from another. */
const mixed = async () => {
  const [header, , signature] = (await mint({ aud: 'somebody else' })).split('.');
  return `Bearer ${header}.${(await mint()).split('.')[1]}.${signature}`;
};

/** With a fifth entry, the verdicts differ on purpose: the host's comes first, then the SDK's, then why. */
const cases = [
  ['as the channel sends it', true, bearer()],
  ['RS384', true, bearer({ alg: 'RS384' })],
  ['RS512', true, bearer({ alg: 'RS512' })],
  ['expired four minutes ago', true, bearer({ nbf: -60 * minute, exp: -4 * minute })],
  ['good in four minutes', true, bearer({ nbf: 4 * minute })],
  ['no header', false, async () => ''],
  ['no scheme', false, async () => mint()],
  ['another scheme', false, async () => `Basic ${await mint()}`],
  ['three parts in the header', false, async () => `Bearer ${await mint()} x`],
  ['not a token', false, async () => 'Bearer abc'],
  ['not JSON in a token', false, async () => 'Bearer a.b.c'],
  ['unsigned', false, unsigned],
  ['payload of another token', false, mixed],
  ['signature cut', false, async () => `Bearer ${(await mint()).slice(0, -10)}`],
  ['signed with another key', false, bearer({ signedWith: 'secret' })],
  ['key not published', false, bearer({ kid: 'secret' })],
  ['PS256', false, bearer({ alg: 'PS256' })],
  ['issuer of the government', false, bearer({ iss: 'https://api.botframework.us' })],
  ['no issuer', false, bearer({ iss: null })],
  ['issuer with a slash', false, bearer({ iss: `${issuer}/` })],
  ['another audience', false, bearer({ aud: 'f6a1f7a2-0000-4000-8000-000000000000' })],
  ['no audience', false, bearer({ aud: null })],
  ['expired six minutes ago', false, bearer({ nbf: -60 * minute, exp: -6 * minute })],
  ['good in six minutes', false, bearer({ nbf: 6 * minute })],
  ['service URL of another', false, bearer({ url: 'https://smba.trafficmanager.net/amer/' })],
  ['no service URL', false, bearer({ url: null })],
  ['channel not endorsed', false, bearer({ kid: 'other' })],
  ['channel of the activity not endorsed', false, bearer(), { channelId: 'directline' }],
  ['no channel', false, bearer(), { channelId: undefined }],
  ['scheme in lower case', [true, false], async () => `bearer ${await mint()}`, {}, 'RFC 7235: the scheme has no case'],
  ['key without endorsements', [false, true], bearer({ kid: 'bare' }), {}, 'as the .NET SDK: a key that vouches for no channel vouches for none'],
  ['service URL in another case', [true, false], bearer({ url: serviceUrl.toLowerCase() }), {}, 'as the .NET SDK: compared without case'],
  ['no expiry', [false, true], bearer({ exp: null }), {}, 'as the .NET SDK: a token without an end is none'],
  ['an endorsed channel that is not Teams', [false, true], bearer(), { channelId: 'webchat' }, 'this address is for Teams alone'],
];

await runChecks(async () => {
  const host = await startHost({
    'QnA:Teams:AppId': appId, 'QnA:Teams:TenantId': tenant, 'QnA:Teams:MetadataAddress': `${address}/metadata`,
  });
  const sdk = BotFrameworkAuthenticationFactory.create(
    '', true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com', issuer, '', `${address}/metadata`,
    `${address}/metadata`, '', new PasswordServiceClientCredentialFactory(appId, ''), new AuthenticationConfiguration());
  try {
    let differences = 0;
    for (const [name, expected, header, change = {}, why] of cases) {
      const authorization = await header();
      const activity = {
        type: 'messageReaction', id: name, channelId: 'msteams', serviceUrl, from: { id: '29:user' }, recipient: { id: `28:${appId}` },
        conversation: { id: 'a:1', tenantId: tenant, conversationType: 'personal' }, channelData: { tenant: { id: tenant } }, ...change,
      };
      const [ours, theirs] = [await hostTakes(host.url, activity, authorization), await sdkTakes(sdk, activity, authorization)];
      const [wanted, oracle] = Array.isArray(expected) ? expected : [expected, expected];
      if (ours !== theirs) differences++;
      check(`${name}: ${wanted ? 'taken' : 'refused'}${why ? `, unlike the SDK (${why})` : ', as by the SDK'}`, ours === wanted && theirs === oracle, { ours, theirs });
    }

    check('nothing else differs', differences === cases.filter((c) => Array.isArray(c[1])).length, differences);
  } finally {
    await host.stop();
    server.close();
  }
});

async function hostTakes(url, activity, authorization) {
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...(authorization && { authorization }) }, body: JSON.stringify(activity),
  });
  if (response.status >= 500) throw new Error(`The host answers ${response.status}: ${await response.text()}`);
  return response.status === 202;
}

async function sdkTakes(sdk, activity, authorization) {
  const say = console.error;
  console.error = () => {}; // it prints the keys
  try {
    await sdk.authenticateRequest(activity, authorization);
    return true;
  } catch {
    return false;
  } finally {
    console.error = say;
  }
}
