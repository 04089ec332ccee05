import { expect, test } from './support/stet.ts';

/** Moments after the start of the window at which a person may close it again, in milliseconds. */
const MOMENTS = [0, 60, 150, 300];

test('Stet ends whenever it is closed: without a desk, at once, and while its desk opens', async ({ stet }) => {
  await stet.open({ firstRun: true });
  await stet.quit();
  for (const moment of MOMENTS) {
    await stet.open();
    await new Promise((resolve) => setTimeout(resolve, moment));
    await stet.quit();
    expect(await stet.files.keys(), 'a desk that was being made is whole').toHaveLength(5);
  }
});
