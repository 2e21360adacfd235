// Counts checks, says each, and ends with the line "N passed, N failed" that .ci/run adds up.
let passed = 0;
let failed = 0;

/** One thing that must be true; a failure does not stop the others. */
export function check(what, isTrue, found = '') {
  if (isTrue) passed++;
  else failed++;
  console.log(`${isTrue ? 'ok   ' : 'FAIL '} ${what}${isTrue ? '' : `: ${JSON.stringify(found)}`}`);
}

/** Runs the script; whatever it throws is one failure more. */
export async function runChecks(script) {
  try {
    await script();
  } catch (error) {
    check('the script runs to its end', false, error.stack);
  }

  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}
