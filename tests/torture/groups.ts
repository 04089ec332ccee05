import type { Group } from './group.ts';
import { appKills, pageKills, slowKills } from './groups/appKills.ts';
import { corrupt } from './groups/corrupt.ts';
import { external } from './groups/external.ts';
import { faults } from './groups/faults.ts';
import { fullDisk } from './groups/fullDisk.ts';
import { killPoints, killRecovery } from './groups/killPoints.ts';
import { journalReplay } from './groups/journalReplay.ts';
import { kills } from './groups/kills.ts';
import { manyDirty, manyKilled } from './groups/manyDirty.ts';
import { names } from './groups/names.ts';
import { powerCuts } from './groups/powerCuts.ts';
import { readOnly } from './groups/readOnly.ts';
import { replay } from './groups/replay.ts';
import { saveOrder } from './groups/saveOrder.ts';
import { signals } from './groups/signals.ts';
import { slowDisk } from './groups/slowDisk.ts';
import { slowWindow } from './groups/slowWindow.ts';
import { snapshots } from './groups/snapshots.ts';
import { twoProcesses } from './groups/twoProcesses.ts';

/** The campaign, in the order of docs/reliability.md. */
export const groups: readonly Group[] = [
  kills, appKills, pageKills, killPoints, killRecovery, signals, slowKills, manyDirty, manyKilled, faults, fullDisk, readOnly, powerCuts, snapshots, saveOrder, replay, journalReplay, slowDisk, slowWindow, external,
  twoProcesses, corrupt, names,
];
