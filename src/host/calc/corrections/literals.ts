import { ValueNodeFactory } from '@univerjs/engine-formula';

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/iu;

/** `1.50` → `1.5`, `007` → `7`, `1e3` → `1000`: the one spelling that the engine reads as a number. */
export function plainNumber(token: string): string {
  return NUMBER.test(token) ? String(Number(token)) : token;
}

/** `{1.50,"1.50"}` → `{1.5,"1.50"}` */
export function plainNumbers(token: string): string {
  if (!token.startsWith('{')) return plainNumber(token);
  return token.replace(/"(?:[^"]|"")*"|[^"{},;]+/gu, plainNumber);
}

/**
 * Univer 0.25.1 takes a number for text when it is not spelled as a computer would spell it, so that
 * `1>0.50` is FALSE.
 */
export function correctLiterals(): void {
  const { prototype } = ValueNodeFactory;
  // The method is called with its own `this` below.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const original = prototype.create;
  prototype.create = function (token: string) {
    return original.call(this, plainNumbers(token));
  };
}
