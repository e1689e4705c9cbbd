// Asks the SPARQL endpoints at the addresses given, together, with another project's query engine:
// the query comes on standard input. Prints one JSON line a row: each variable's term.
import {QueryEngine} from '@comunica/query-sparql';

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}
const query = Buffer.concat(chunks).toString('utf8');
const sources = process.argv.slice(2);

const term = ({termType, value, language, datatype}) =>
  termType === 'Literal' ? {value, language, datatype: datatype.value} : {value};

const rows = await new QueryEngine().queryBindings(query, {sources});
for await (const row of rows) {
  const line = Object.fromEntries([...row].map(([name, bound]) => [name.value, term(bound)]));
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
