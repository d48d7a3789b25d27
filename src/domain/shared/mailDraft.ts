/** A mail somebody may send: the product itself sends nothing. */
export interface MailDraft {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** Half of a surrogate pair has no UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** UTF-8 bytes as `=E4=BD=A0`; plain letters stay. */
const quotedBytes = (text: string, keep: RegExp): string =>
  Array.from(wellFormed(text))
    .map((character) =>
      keep.test(character)
        ? character
        : encodeURIComponent(character)
            .replace(/%/gu, '=')
            .replace(
              /^[^=]$/u,
              (plain) => `=${plain.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
            ),
    )
    .join('');

/** RFC 2047 encoded words, cut between characters; the first shares its line with `Subject: `. */
function encodedWords(text: string): string {
  if (/^[\u0020-\u007e]*$/u.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    const encoded = character === ' ' ? '_' : quotedBytes(character, /[A-Za-z0-9]/u);
    if (word.length + encoded.length > 54) {
      words.push(word);
      word = '';
    }
    word += encoded;
  }
  return [...words, word].map((w) => `=?UTF-8?Q?${w}?=`).join('\r\n ');
}

/** RFC 2045 quoted-printable with lines of at most 76 characters. */
function quotedPrintable(text: string): string {
  const lines = text.split(/\r?\n/u).map((line) => {
    const encoded = quotedBytes(line, /[\u0020-\u003c\u003e-\u007e]/u).replace(/ $/u, '=20');
    return (encoded.match(/(?:=[0-9A-F]{2}|[^=]){1,24}/gu) ?? ['']).join('=\r\n');
  });
  return lines.join('\r\n');
}

/** The draft as an .eml file that mail programs open ready to send (`X-Unsent`). */
export const emlOf = (mail: MailDraft): string =>
  [
    'X-Unsent: 1',
    `To: ${mail.to.join(', ').replace(/[\r\n]/gu, '')}`,
    `Subject: ${encodedWords(mail.subject.replace(/[\r\n]+/gu, ' '))}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quotedPrintable(mail.body),
    '',
  ].join('\r\n');

/** The draft as a `mailto:` address, for a link that a person clicks. */
export const mailtoOf = (mail: MailDraft): string =>
  `mailto:${mail.to.map(encodeURIComponent).join(',')}?subject=${encodeURIComponent(wellFormed(mail.subject))}&body=${encodeURIComponent(wellFormed(mail.body).replace(/\r?\n/gu, '\r\n'))}`;
