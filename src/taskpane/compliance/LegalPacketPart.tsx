import type { ReactNode } from 'react';
import { makeLegalPacket } from '../../application/compliance/makeLegalPacket';
import { takeLegalOpinion } from '../../application/compliance/takeLegalOpinion';
import { packetFailures, packetWords } from '../../terms/legalPacket';
import { useDeps, useReadTables, useWriteTables } from '../shell/deps';
import { useSettings } from '../shell/settings';
import { ActionButton } from '../ui/ActionButton';
import { addFailureWords } from '../ui/failureWords';
import { FileButton } from '../ui/FileButton';
import { useStackStyles } from '../ui/stackStyles';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

addFailureWords(packetFailures);

/** Flagged items out to counsel as a file of their own, and the opinion in again. */
export function LegalPacketPart(props: { readonly campaignId: string | undefined }): ReactNode {
  const { campaignId } = props;
  const t = useWords(packetWords);
  const stack = useStackStyles();
  return (
    <details>
      <summary>{t('title')}</summary>
      <div className={stack.stack}>
        <p className={stack.muted}>{t('intro')}</p>
        {campaignId === undefined ? <p className={stack.muted}>{t('choose')}</p> : null}
        <div className={stack.row}>
          {campaignId === undefined ? null : <ExportPacket campaignId={campaignId} />}
          <ImportOpinion />
        </div>
      </div>
    </details>
  );
}

function ExportPacket({ campaignId }: { readonly campaignId: string }): ReactNode {
  const deps = useDeps();
  const writeTables = useWriteTables();
  const t = useWords(packetWords);
  const { language } = useSettings();
  const action = useAction();
  return (
    <ActionButton
      size="small"
      isRunning={action.isRunning}
      onClick={() => {
        const request = { planId: campaignId, language };
        void action.run(() => makeLegalPacket(deps, writeTables, request), {
          done: ({ count }) => t('exported', { count }),
        });
      }}
    >
      {t('export')}
    </ActionButton>
  );
}

function ImportOpinion(): ReactNode {
  const deps = useDeps();
  const readTables = useReadTables();
  const t = useWords(packetWords);
  const action = useAction();
  const take = (file: File): void => {
    const work = async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const tables = await readTables({ name: file.name, bytes });
      if (!tables.ok) return tables;
      return takeLegalOpinion(deps, tables.value);
    };
    void action.run(work, {
      done: ({ value }) => t('imported', { count: value.count }),
      changes: ['Decisions'],
    });
  };
  return <FileButton size="small" label={t('import')} accept=".xlsx" take={take} />;
}
