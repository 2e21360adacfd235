// Speaks to the server that this page came from. The token stands behind the # of the address.
const token = location.hash.slice(1);

export class Refused extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.problems = problem.problems ?? [];
  }
}

export async function call(path, body) {
  const headers = { 'X-Qna-Token': token };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(`/api/${path}`, { method: body === undefined ? 'GET' : 'POST', headers, body: JSON.stringify(body) });
  } catch {
    throw new Refused({ title: 'The command that serves this page has ended. Start qna eval label again; this page keeps what you typed.' });
  }
  const answer = await response.json().catch(() => ({ title: `The server answered with ${response.status}.`, status: response.status }));
  if (!response.ok) throw new Refused(answer);
  return answer;
}

export const segments = (id) => id.split('/').map(encodeURIComponent).join('/');
