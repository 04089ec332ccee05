import { expect, it } from 'vitest';
import { windowBounds } from '../../../../electron/windows/windowBounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const left = { x: -1920, y: 0, width: 1920, height: 1080 };

it.each([
  ['where it was', { x: 100, y: 50, width: 1200, height: 800 }, [screen], { x: 100, y: 50, width: 1200, height: 800 }],
  ['on the second screen', { x: -1000, y: 50, width: 1000, height: 800 }, [screen, left], { x: -1000, y: 50, width: 1000, height: 800 }],
  ['centred when that screen is gone', { x: -1800, y: 50, width: 1000, height: 800 }, [screen], { width: 1000, height: 800 }],
  ['centred when its title bar is above the screen', { x: 0, y: -300, width: 1000, height: 800 }, [screen], { width: 1000, height: 800 }],
  ['never smaller than it can be used', { x: 0, y: 0, width: 300, height: 200 }, [screen], { x: 0, y: 0, width: 900, height: 600 }],
  ['no larger than the screen the first time', null, [{ ...screen, width: 1280, height: 720 }], { width: 1280, height: 720 }],
])('opens %s', (_name, saved, screens, expected) => {
  expect(windowBounds(saved, screens)).toEqual(expected);
});
