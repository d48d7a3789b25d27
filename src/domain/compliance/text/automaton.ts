/**
 * Aho and Corasick's automaton (CACM 18(6), 1975) over folded characters, its goto function kept as a double array
 * (Aoe, 1989): `check[base[s] + c] === s` means that state `s` goes on with `c`.
 */
export interface Automaton {
  /** Dense symbol of each folded character times four, 0 when no word uses it. */
  readonly symbols: Int32Array;
  /** State after each folded character at the root, where an ordinary text spends most of its length. */
  readonly root: Int32Array;
  /**
   * Four numbers a state, side by side because they are read together: base, check, state to fall back on, and the
   * first entry of its matches in `outputs` (0 for none). A state is the place of its four numbers.
   */
  readonly states: Int32Array;
  /** Lists of word index + 1, each ended by 0. */
  readonly outputs: Int32Array;
  readonly lengths: Int32Array;
}

/** Pairs (word index, end position just past the match) found by the last `search`. */
export interface Matches {
  items: Int32Array;
  count: number;
}

export function createMatches(): Matches {
  return { items: new Int32Array(128), count: 0 };
}

interface Trie {
  readonly children: Map<number, number>[];
  readonly ends: number[][];
}

function numberSymbols(words: readonly string[]): Uint16Array {
  const symbols = new Uint16Array(0x10000);
  let next = 1;
  for (const word of words) {
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      if (symbols[code] === 0) {
        symbols[code] = next;
        next += 1;
      }
    }
  }
  return symbols;
}

function buildTrie(words: readonly string[], symbols: Uint16Array): Trie {
  const children: Map<number, number>[] = [new Map<number, number>()];
  const ends: number[][] = [[]];
  words.forEach((word, wordIndex) => {
    if (word === '') return;
    let state = 0;
    for (let index = 0; index < word.length; index += 1) {
      const symbol = symbols[word.charCodeAt(index)] ?? 0;
      let next = children[state]?.get(symbol);
      if (next === undefined) {
        next = children.length;
        children.push(new Map());
        ends.push([]);
        children[state]?.set(symbol, next);
      }
      state = next;
    }
    ends[state]?.push(wordIndex);
  });
  return { children, ends };
}

function failures(trie: Trie): { readonly fail: Int32Array; readonly order: readonly number[] } {
  const fail = new Int32Array(trie.children.length);
  const order: number[] = [0];
  // The list grows while it is walked: breadth first.
  for (const state of order) {
    for (const [symbol, child] of trie.children[state] ?? []) {
      order.push(child);
      if (state === 0) continue;
      let back = fail[state] ?? 0;
      while (back !== 0 && trie.children[back]?.get(symbol) === undefined) back = fail[back] ?? 0;
      fail[child] = trie.children[back]?.get(symbol) ?? 0;
    }
  }
  return { fail, order };
}

interface Packed {
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Packed position of each trie state. */
  readonly place: Int32Array;
}

/** First fit, states with most children first; the root keeps position 0 and base 0. */
function pack(trie: Trie): Packed {
  const count = trie.children.length;
  let capacity = 0x10000 + count * 4;
  let check = new Int32Array(capacity).fill(-1);
  let base = new Int32Array(capacity);
  const place = new Int32Array(count);
  check[0] = 0;
  let searchFrom = 1;
  const grow = (): void => {
    const wider = new Int32Array(capacity * 2).fill(-1);
    wider.set(check);
    const widerBase = new Int32Array(capacity * 2);
    widerBase.set(base);
    check = wider;
    base = widerBase;
    capacity *= 2;
  };
  const fits = (start: number, symbols: readonly number[]): boolean =>
    symbols.every((symbol) => check[start + symbol] === -1);
  const queue: number[] = [0];
  for (const state of queue) {
    const edges = [...(trie.children[state] ?? [])].sort(([a], [b]) => a - b);
    if (edges.length === 0) continue;
    const symbols = edges.map(([symbol]) => symbol);
    const first = symbols[0] ?? 0;
    let start = 0;
    if (state !== 0) {
      while (check[searchFrom] !== -1) searchFrom += 1;
      start = Math.max(1, searchFrom - first);
      while (!fits(start, symbols)) start += 1;
    }
    if (start + 0x10000 >= capacity) grow();
    const at = place[state] ?? 0;
    base[at] = start;
    for (const [symbol, child] of edges) {
      check[start + symbol] = at;
      place[child] = start + symbol;
      queue.push(child);
    }
  }
  return { base, check, place };
}

/** Where each trie state's matches begin in one list of word index + 1, a state's own and those it falls back on. */
function matchLists(
  trie: Trie,
  fail: Int32Array,
  order: readonly number[],
): { readonly at: Int32Array; readonly outputs: Int32Array } {
  const at = new Int32Array(trie.children.length);
  const outputs: number[] = [0];
  const listOf = new Map<number, readonly number[]>();
  for (const state of order) {
    const back = state === 0 ? [] : (listOf.get(fail[state] ?? 0) ?? []);
    const list = [...(trie.ends[state] ?? []), ...back];
    listOf.set(state, list);
    if (list.length === 0) continue;
    at[state] = outputs.length;
    for (const word of list) outputs.push(word + 1);
    outputs.push(0);
  }
  return { at, outputs: Int32Array.from(outputs) };
}

function rootOf(trie: Trie, symbols: Uint16Array, place: Int32Array): Int32Array {
  return Int32Array.from(symbols, (symbol) => {
    const child = symbol === 0 ? undefined : trie.children[0]?.get(symbol);
    return child === undefined ? 0 : (place[child] ?? 0) * 4;
  });
}

/** Words must be folded already. The same word may stand more than once. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const symbols = numberSymbols(words);
  const trie = buildTrie(words, symbols);
  const { fail, order } = failures(trie);
  const { base, check, place } = pack(trie);
  const { at, outputs } = matchLists(trie, fail, order);
  const states = new Int32Array(base.length * 4);
  for (let index = 0; index < base.length; index += 1) {
    states[index * 4] = (base[index] ?? 0) * 4;
    states[index * 4 + 1] = (check[index] ?? -1) * 4;
  }
  for (const state of order) {
    const own = (place[state] ?? 0) * 4;
    states[own + 2] = (place[fail[state] ?? 0] ?? 0) * 4;
    states[own + 3] = at[state] ?? 0;
  }
  return {
    symbols: Int32Array.from(symbols, (symbol) => symbol * 4),
    root: rootOf(trie, symbols, place),
    states,
    outputs,
    lengths: Int32Array.from(words, (word) => word.length),
  };
}

function collect(automaton: Automaton, at: number, end: number, matches: Matches): void {
  for (let index = at; automaton.outputs[index] !== 0; index += 1) {
    if (matches.count + 2 > matches.items.length) {
      const wider = new Int32Array(matches.items.length * 2);
      wider.set(matches.items);
      matches.items = wider;
    }
    matches.items[matches.count] = (automaton.outputs[index] ?? 1) - 1;
    matches.items[matches.count + 1] = end;
    matches.count += 2;
  }
}

/** Finds every word in `codes[0, length)`, in one pass; linear whatever the words are. */
export function search(
  automaton: Automaton,
  codes: Uint16Array,
  length: number,
  matches: Matches,
): void {
  const { symbols, root, states } = automaton;
  matches.count = 0;
  let state = 0;
  for (let index = 0; index < length; index += 1) {
    const code = codes[index] as number;
    if (state === 0) {
      state = root[code] as number;
      if (state === 0) continue;
    } else {
      const symbol = symbols[code] as number;
      if (symbol === 0) {
        state = 0;
        continue;
      }
      let next = (states[state] as number) + symbol;
      while (states[next + 1] !== state) {
        state = states[state + 2] as number;
        if (state === 0) {
          next = root[code] as number;
          break;
        }
        next = (states[state] as number) + symbol;
      }
      state = next;
      if (state === 0) continue;
    }
    const output = states[state + 3] as number;
    if (output !== 0) collect(automaton, output, index + 1, matches);
  }
}
