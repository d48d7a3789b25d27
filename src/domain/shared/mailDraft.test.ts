import { emlOf, mailtoOf } from './mailDraft';

const decodedBody = (eml: string): string => {
  const body = eml.split('\r\n\r\n').slice(1).join('\r\n\r\n').replace(/=\r\n/gu, '');
  const bytes = body.replace(/=([0-9A-F]{2})/gu, '%$1');
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/gu, '%25'));
};

describe('a mail draft', () => {
  const mail = {
    to: ['wang@example.com'],
    subject: '周报提醒:2 份待提交,请在周一之前补交第四十七周与第四十八周的周报',
    body: `王敏,您好:\n1+1=2 ${'长'.repeat(60)}\n`,
  };
  it('is plain ASCII in short lines, and says the same when read back', () => {
    const eml = emlOf(mail);
    expect(eml).toMatch(/^[\r\n\u0020-\u007e]*$/u);
    for (const line of eml.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
    expect(decodedBody(eml).replace(/\r\n/gu, '\n').trimEnd()).toBe(mail.body.trimEnd());
  });
  it('does not let a line end in the subject add a header', () => {
    const eml = emlOf({ ...mail, subject: 'a\r\nBcc: x@example.com' });
    expect(eml).not.toMatch(/^Bcc:/mu);
  });
  it('opens as a mailto address', () => {
    expect(mailtoOf({ to: ['a@b.c'], subject: '问题 1', body: 'x\ny' })).toBe(
      'mailto:a%40b.c?subject=%E9%97%AE%E9%A2%98%201&body=x%0D%0Ay',
    );
  });
});
