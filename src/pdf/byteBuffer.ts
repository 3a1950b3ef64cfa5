// Bytes written one after another into a buffer that grows. Syntax goes in as ASCII text, everything else as bytes.

export interface ByteBuffer {
  readonly length: () => number;
  /** ASCII only: operators, numbers, punctuation of the file. */
  readonly text: (ascii: string) => void;
  readonly byte: (value: number) => void;
  readonly bytes: (more: Uint8Array) => void;
  /** A view of what was written; valid until the next write. */
  readonly written: () => Uint8Array;
}

export function byteBuffer(capacity = 1 << 16): ByteBuffer {
  let buffer = new Uint8Array(capacity);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(length + more, 2 * buffer.length));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  return {
    length: () => length,
    text: (ascii) => {
      reserve(ascii.length);
      for (let i = 0; i < ascii.length; i++) buffer[length++] = ascii.charCodeAt(i);
    },
    byte: (value) => {
      reserve(1);
      buffer[length++] = value;
    },
    bytes: (more) => {
      reserve(more.length);
      buffer.set(more, length);
      length += more.length;
    },
    written: () => buffer.subarray(0, length),
  };
}
