/** One line that counts up in a terminal; in a log, one line every fifth. */
export function progressLine(label) {
  const inTerminal = process.stdout.isTTY;
  let lastStep = -1;
  const text = (done, total) => {
    const megabytes = (bytes) => Math.round(bytes / 1e6);
    const percent = Math.min(100, Math.floor((100 * done) / total));
    return { percent, line: `[stet] ${label}: ${megabytes(done)} of ${megabytes(total)} MB (${percent} %)` };
  };
  return {
    show(done, total) {
      const { percent, line } = text(done, total || 1);
      const step = Math.floor(percent / (inTerminal ? 1 : 20));
      if (step === lastStep) return;
      lastStep = step;
      process.stdout.write(inTerminal ? `\r${line}` : `${line}\n`);
    },
    end() {
      if (inTerminal && lastStep >= 0) process.stdout.write('\n');
    },
  };
}
