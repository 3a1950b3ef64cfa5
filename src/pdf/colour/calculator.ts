// Calculator functions (ISO 32000-1, 7.10.5): a small PostScript of numbers and conditions, without loops, so every program
// ends. Bytes → function; undefined for what is no such program.

type Step = number | string | { readonly then: readonly Step[]; readonly otherwise: readonly Step[] };

const MOST_STEPS = 20_000;
const MOST_ON_STACK = 200;

export function readCalculator(bytes: Uint8Array): ((inputs: readonly number[]) => readonly number[]) | undefined {
  const tokens = new TextDecoder('latin1').decode(bytes.subarray(0, 1_000_000)).replace(/%[^\r\n]*/g, ' ');
  const words = tokens.match(/[{}]|[^\s{}]+/g) ?? [];
  if (words.length > MOST_STEPS || words[0] !== '{') return undefined;
  const reader = { words, at: 1 };
  const program = readBlock(reader, 0);
  if (!program) return undefined;
  return (inputs) => {
    const stack = [...inputs];
    run(program, stack);
    return stack;
  };
}

function readBlock(reader: { readonly words: readonly string[]; at: number }, depth: number): Step[] | undefined {
  const steps: Step[] = [];
  const blocks: Step[][] = [];
  while (reader.at < reader.words.length) {
    const word = reader.words[reader.at++] ?? '';
    if (word === '}') return steps;
    if (word === '{') {
      const block = depth < 32 ? readBlock(reader, depth + 1) : undefined;
      if (!block) return undefined;
      blocks.push(block);
    } else if (word === 'if' || word === 'ifelse') {
      const otherwise = word === 'ifelse' ? blocks.pop() : [];
      const then = blocks.pop();
      if (!then || !otherwise) return undefined;
      steps.push({ then, otherwise });
    } else if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) steps.push(Number(word));
    else if ([ONE, TWO, SHAPE].some((table) => Object.hasOwn(table, word))) steps.push(word);
    else return undefined;
  }
  return undefined;
}

const DEGREES = 180 / Math.PI;
/** Truth is 1, as a number; `not` of numbers by bits is not met in tint transforms. */
const truth = (is: boolean): number => (is ? 1 : 0);

const ONE: Readonly<Record<string, (a: number) => number>> = {
  abs: Math.abs,
  neg: (a) => -a,
  ceiling: Math.ceil,
  floor: Math.floor,
  round: (a) => Math.floor(a + 0.5),
  truncate: Math.trunc,
  sqrt: (a) => Math.sqrt(Math.max(0, a)),
  sin: (a) => Math.sin(a / DEGREES),
  cos: (a) => Math.cos(a / DEGREES),
  ln: (a) => Math.log(Math.max(a, 1e-300)),
  log: (a) => Math.log10(Math.max(a, 1e-300)),
  cvi: Math.trunc,
  cvr: (a) => a,
  not: (a) => truth(a === 0),
};

const TWO: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => (b === 0 ? 0 : a / b),
  idiv: (a, b) => (b === 0 ? 0 : Math.trunc(a / b)),
  mod: (a, b) => (b === 0 ? 0 : a % b),
  exp: (a, b) => a ** b,
  atan: (a, b) => (Math.atan2(a, b) * DEGREES + 360) % 360,
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  bitshift: (a, b) => (b > 0 ? a << b : a >> -b),
  eq: (a, b) => truth(a === b),
  ne: (a, b) => truth(a !== b),
  gt: (a, b) => truth(a > b),
  ge: (a, b) => truth(a >= b),
  lt: (a, b) => truth(a < b),
  le: (a, b) => truth(a <= b),
};

const SHAPE: Readonly<Record<string, (stack: number[]) => void>> = {
  pop: (s) => {
    s.pop();
  },
  exch: (s) => {
    const b = s.pop() ?? 0;
    const a = s.pop() ?? 0;
    s.push(b, a);
  },
  dup: (s) => {
    s.push(s.at(-1) ?? 0);
  },
  copy: (s) => {
    const n = Math.trunc(s.pop() ?? 0);
    if (n > 0 && n <= s.length) s.push(...s.slice(-n));
  },
  index: (s) => {
    const n = Math.trunc(s.pop() ?? 0);
    s.push(s.at(-1 - n) ?? 0);
  },
  roll: (s) => {
    const by = Math.trunc(s.pop() ?? 0);
    const n = Math.trunc(s.pop() ?? 0);
    if (n < 1 || n > s.length) return;
    const part = s.splice(s.length - n);
    const turn = ((by % n) + n) % n;
    s.push(...part.slice(n - turn), ...part.slice(0, n - turn));
  },
  true: (s) => {
    s.push(1);
  },
  false: (s) => {
    s.push(0);
  },
};

function run(steps: readonly Step[], stack: number[]): void {
  for (const step of steps) {
    if (stack.length > MOST_ON_STACK) return;
    if (typeof step === 'number') stack.push(step);
    else if (typeof step === 'object') run((stack.pop() ?? 0) !== 0 ? step.then : step.otherwise, stack);
    else if (step in SHAPE) SHAPE[step]?.(stack);
    else if (step in ONE) stack.push(ONE[step]?.(stack.pop() ?? 0) ?? 0);
    else {
      const b = stack.pop() ?? 0;
      stack.push(TWO[step]?.(stack.pop() ?? 0, b) ?? 0);
    }
  }
}
