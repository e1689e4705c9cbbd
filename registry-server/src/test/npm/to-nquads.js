// Reads from standard input a JSON array of {base, document} and prints a JSON array with the
// N-Quads of each. Nothing is fetched: the documents hold their contexts.
'use strict';

const jsonld = require('jsonld');

const refuse = async (url) => {
  throw new Error(`not fetched: ${url}`);
};

const read = async () => {
  const chunks = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

const main = async () => {
  const results = [];
  for (const {base, document} of await read()) {
    results.push(
      await jsonld.toRDF(document, {
        base,
        format: 'application/n-quads',
        documentLoader: refuse,
        safe: false,
      }));
  }
  process.stdout.write(JSON.stringify(results));
};

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
