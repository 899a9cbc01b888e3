/** A reporter for Node's own test runner: failures in full, then `Node: N passed, N failed`. */
export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of source) {
    // A suite passes or fails with its tests: only the tests are counted.
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass') passed += 1;
    if (type === 'test:fail') {
      failed += 1;
      const error = data.details.error;
      yield `\nfailed: ${data.name} (${data.file}:${data.line})\n${error?.cause?.stack ?? error?.stack ?? error}\n`;
    }
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
  }
  yield `\nNode: ${passed} passed, ${failed} failed\n`;
}
