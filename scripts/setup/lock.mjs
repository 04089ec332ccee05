import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './paths.mjs';

/**
 * Runs `work` while no other process holds the same lock. Two terminals (`npm start`, `npm test`)
 * would otherwise both empty node_modules or both fetch 196 MB.
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) say('another terminal is setting up the same folder; waiting for it…');
    told = true;
    await sleep(500);
  }
  const free = () => rmSync(file, { force: true });
  process.once('exit', free);
  try {
    return await work();
  } finally {
    process.removeListener('exit', free);
    free();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!ownerIsGone(file)) return false;
  rmSync(file, { force: true });
  return false;
}

function ownerIsGone(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // A lock without a number is one being written at this moment.
    if (!pid) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
