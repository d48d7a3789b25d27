import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const day = 86_400_000;
/** Browsers refuse server certificates that are valid for longer than this. */
const longestValidity = 397;

/**
 * The certificate of localhost, made once and kept, so that a person accepts it once.
 * The key never leaves the folder it is kept in and is readable by its owner only.
 */
export async function localCertificate(folder: string, now: Date): Promise<Certificate> {
  const file = path.join(folder, 'localhost.pem.json');
  const kept = await keptCertificate(file, now);
  if (kept !== null) return kept;
  const made = await makeCertificate(now);
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

async function keptCertificate(file: string, now: Date): Promise<Certificate | null> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Certificate;
    const { validTo } = new X509Certificate(kept.cert);
    const enough = Date.parse(validTo) - now.getTime() > 30 * day;
    return enough && kept.key.includes('PRIVATE KEY') ? kept : null;
  } catch {
    // Absent, cut short or not ours: a new one is made.
    return null;
  }
}

async function makeCertificate(now: Date): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + (longestValidity - 1) * day),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
