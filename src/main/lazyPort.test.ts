import { lazyPort } from './lazyPort';

interface Notes {
  put(text: string): Promise<void>;
  all(): Promise<readonly string[]>;
}

const notesPort = (loaded: () => void): Notes =>
  lazyPort<Notes>(() => {
    loaded();
    const kept: string[] = [];
    return Promise.resolve({
      put: (text) => Promise.resolve(void kept.push(text)),
      all: () => Promise.resolve(kept),
    });
  });

test('an adapter is loaded at the first call, and once', async () => {
  const loaded = jest.fn();
  const notes = notesPort(loaded);
  expect(loaded).not.toHaveBeenCalled();
  await Promise.all([notes.put('a'), notes.put('b')]);
  expect(await notes.all()).toEqual(['a', 'b']);
  expect(loaded).toHaveBeenCalledTimes(1);
});

test('a copy of such a port would lack its members: making one fails at once', () => {
  const notes = notesPort(jest.fn());
  expect(() => ({ ...notes })).toThrow(TypeError);
});
