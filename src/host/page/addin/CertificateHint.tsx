import type { ReactElement } from 'react';
import type { Page } from '../page';
import { pageWord } from '../pageWords';
import { useStore } from '../session/store';
import type { LaneTrust } from './useLaneIsTrusted';

interface CertificateHintProps {
  readonly page: Page;
  readonly origin: string;
  readonly trust: LaneTrust;
}

export function CertificateHint({ page, origin, trust }: CertificateHintProps): ReactElement {
  const { language } = useStore(page.store);
  return (
    <div className="certificate-hint" role="alert">
      <p>{pageWord('acceptCertificate', language)}</p>
      <a href={`${origin}/start.json`} target="_blank" rel="noreferrer">
        {pageWord('openOnce', language, { address: origin })}
      </a>
      <button
        type="button"
        onClick={() => {
          trust.again();
        }}
      >
        {pageWord('tryAgain', language)}
      </button>
    </div>
  );
}
