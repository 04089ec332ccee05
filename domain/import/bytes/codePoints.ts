const CHUNK = 8192;

/** Collects UTF-16 code units and gives them back as one string. Faster than adding up characters. */
export interface TextSink {
  readonly unit: (codeUnit: number) => void;
  readonly point: (codePoint: number) => void;
  readonly text: () => string;
}

/** A sink for decoders. */
export function textSink(): TextSink {
  const units = new Uint16Array(CHUNK);
  const parts: string[] = [];
  let used = 0;
  const unit = (value: number): void => {
    if (used === CHUNK) flush();
    units[used] = value;
    used += 1;
  };
  const flush = (): void => {
    if (used > 0) parts.push(String.fromCharCode(...units.subarray(0, used)));
    used = 0;
  };
  return {
    unit,
    point: (value) => {
      if (value < 0x10000) return unit(value);
      unit(0xd800 + ((value - 0x10000) >> 10));
      unit(0xdc00 + ((value - 0x10000) & 0x3ff));
    },
    text: () => {
      flush();
      return parts.join('');
    },
  };
}

/** Stands for bytes that are no character. */
export const REPLACEMENT = 0xfffd;
