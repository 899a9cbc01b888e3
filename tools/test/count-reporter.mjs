/**
 * A reporter for Web Test Runner whose last word is `Browser: N passed, N failed`, for people and for `.ci/run`.
 * A test file that does not load counts as one failure; a skipped test too, since none should be.
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0 };
      for (const session of sessions) countSession(session, counts);
      console.log(`\nBrowser: ${counts.passed} passed, ${counts.failed} failed\n`);
    },
  };
}

function countSession({ testResults, errors, passed }, counts) {
  const failedBefore = counts.failed;
  if (testResults) countSuite(testResults, counts);
  const failsOnItsOwn = errors.length > 0 || !passed;
  if (failsOnItsOwn && counts.failed === failedBefore) counts.failed += 1;
}

function countSuite({ suites, tests }, counts) {
  for (const test of tests) counts[test.passed && !test.skipped ? 'passed' : 'failed'] += 1;
  for (const suite of suites) countSuite(suite, counts);
}
