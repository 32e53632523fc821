// Starts the program on a data folder of its own and a free port, and a browser beside it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** `command` is `demo` or `serve`; `name` is what the site is called by, a number unless given. Answers when it answers. */
export async function start(command, { name = '127.0.0.1' } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'plenary-browser-'));
  const keys = mkdtempSync(join(tmpdir(), 'plenary-keys-'));
  const port = await freePort();
  const address = `http://${name}:${port}`;
  const env = { ...process.env, PLENARY_ADDRESS: address, XDG_CONFIG_HOME: keys };
  const child = spawn(process.env.PLENARY_PROGRAM, [command, '--data', data, '--port', String(port)], { env });
  let said = '';
  child.stdout.on('data', (text) => { said += text; });
  child.stderr.on('data', (text) => { said += text; });
  for (let tries = 0; !said.includes('/desk/enter/'); tries += 1) {
    if (tries > 600 || child.exitCode !== null) throw new Error(`the program did not start:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address,
    data,
    env,
    link: said.match(/http\S+\/desk\/enter\/\S+/)[0],
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      for (const folder of [data, keys]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const browser = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
