// The providers of npm's emulate, for Emulate.java:
//   node emulate.js <address of the site>
// It prints `<provider> <address>` for each, then `ready`. Who may log in is in emulate-seed.json.
import { readFileSync } from 'node:fs';
import { Server, createServer } from 'node:http';
import { once } from 'node:events';
import { createEmulator } from 'emulate';

const [site] = process.argv.slice(2);
const seed = JSON.parse(readFileSync('emulate-seed.json', 'utf8').replaceAll('{site}', site));

// emulate listens on all interfaces, and does not say when
let listening;
const listen = Server.prototype.listen;
Server.prototype.listen = function (port) {
  listening = once(this, 'listening');
  return listen.call(this, port, '127.0.0.1');
};

async function freePort() {
  const server = createServer().listen(0);
  await listening;
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

for (const service of Object.keys(seed)) {
  const { url } = await createEmulator({ service, port: await freePort(), seed });
  await listening;
  console.log(`${service} ${url}`);
}
console.log('ready');
// gone with whoever started it
process.stdin.resume().on('end', () => process.exit());
