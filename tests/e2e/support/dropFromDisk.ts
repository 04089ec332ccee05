import type { Locator } from '@playwright/test';

/** Lets go of a file or folder of the disk over a part of the window, as a file manager does. */
export async function dropFromDisk(target: Locator, path: string): Promise<void> {
  const session = await target.page().context().newCDPSession(target.page());
  const box = await target.boundingBox();
  const at = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}
