// Reads the event stream at the address given with another project's client and prints a JSON line
// for each member: its id and its quads. With "follow" it goes on until standard input ends; with
// "save=<folder>" it remembers there what it has had.
import {replicateLDES} from 'ldes-client';
import {Writer} from 'n3';

const [url, ...options] = process.argv.slice(2);
const save = options.find((option) => option.startsWith('save='))?.slice('save='.length);
const follow = options.includes('follow');
const ordered = options.includes('unordered') ? 'none' : 'ascending';

const client = replicateLDES(
  {url, polling: follow, pollInterval: 250, statePath: save}, ordered);
client.on('error', (error) => {
  process.stderr.write(`${error?.stack ?? JSON.stringify(error)}\n`);
  process.exitCode = 1;
});

const reader = client.stream({highWaterMark: 10}).getReader();
if (follow) {
  process.stdin.on('end', () => reader.cancel());
  process.stdin.resume();
}

const writer = new Writer({format: 'N-Quads'});
// The writer escapes what is beyond the basic plane, which canonical N-Quads does not.
const plain = (text) =>
  text.replace(/\\U([0-9a-f]{8})/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)));
for (;;) {
  const {value, done} = await reader.read();
  if (done) {
    break;
  }
  const line = {id: value.id.value, quads: plain(writer.quadsToString(value.quads))};
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
