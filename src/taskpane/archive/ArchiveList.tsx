import { Button, Field, Input, Link, Select, ToggleButton } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { snapshotKinds } from '../../domain/tables/decisions';
import type { SnapshotRecord } from '../../domain/archive/snapshot';
import { archiveWords } from '../../terms/archiveScreen';
import { paneWords, screenNames } from '../../terms/pane';
import { hrefOf } from '../shell/route';
import { useSettings } from '../shell/settings';
import { Card } from '../ui/Card';
import { CardList } from '../ui/CardList';
import { EmptyState } from '../ui/EmptyState';
import { FailureBar } from '../ui/FailureBar';
import { useFormat } from '../ui/format';
import { ScreenFrame } from '../ui/ScreenFrame';
import { useStackStyles } from '../ui/stackStyles';
import { StateBadge } from '../ui/StateBadge';
import { useWords, wordOfChoice } from '../ui/useWords';
import { Waiting } from '../ui/Waiting';
import { ArchiveFiles } from './ArchiveFiles';
import { RetentionPart } from './RetentionPart';
import { StoreNote } from './StoreNote';
import { useArchiveSearch, type ArchiveSearch } from './useArchiveSearch';

type Kind = SnapshotRecord['kind'];
const kinds = Object.keys(snapshotKinds) as readonly Kind[];

/** Search, pick two, compare. */
export function ArchiveList(): ReactNode {
  const t = useWords(archiveWords);
  const name = useWords(screenNames);
  const pane = useWords(paneWords);
  const search = useArchiveSearch();
  const { records } = search;
  return (
    <ScreenFrame title={name('archive')} intro={t('intro')}>
      <StoreNote />
      <SearchFields search={search} />
      {search.failure === undefined ? null : <FailureBar failure={search.failure} />}
      {records === undefined && search.failure === undefined ? (
        <Waiting label={pane('working')} />
      ) : null}
      {records === undefined ? null : <Records records={records} />}
      <ArchiveFiles imported={search.again} />
      <RetentionPart />
    </ScreenFrame>
  );
}

function SearchFields({ search }: { readonly search: ArchiveSearch }): ReactNode {
  const t = useWords(archiveWords);
  const { language } = useSettings();
  const format = useFormat();
  return (
    <>
      <Field label={t('search')} hint={t('searchHint')}>
        <Input
          type="search"
          value={search.text}
          onChange={(_event, { value }) => {
            search.type(value);
          }}
        />
      </Field>
      <Field label={t('quarter')}>
        <Select
          value={search.quarter}
          onChange={(_event, { value }) => {
            search.chooseQuarter(value);
          }}
        >
          <option value="">{t('allQuarters')}</option>
          {search.quarters.map((key) => (
            <option key={key} value={key}>
              {format.quarter(key)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('kind')}>
        <Select
          value={search.kind}
          onChange={(_event, { value }) => {
            search.chooseKind(kinds.find((kind) => kind === value) ?? '');
          }}
        >
          <option value="">{t('allKinds')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {wordOfChoice(snapshotKinds, kind, language)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function Records({ records }: { readonly records: readonly SnapshotRecord[] }): ReactNode {
  const t = useWords(archiveWords);
  const stack = useStackStyles();
  const [picked, setPicked] = useState<readonly string[]>([]);
  if (records.length === 0) return <EmptyState title={t('none')} body={t('noneDo')} />;
  const toggle = (id: string): void => {
    setPicked((before) =>
      before.includes(id) ? before.filter((one) => one !== id) : [...before, id].slice(-2),
    );
  };
  return (
    <>
      <div className={stack.spread}>
        <span className={stack.muted} role="status">
          {t('found', { count: records.length })}
        </span>
        {picked.length === 2 ? (
          <Button as="a" appearance="primary" size="small" href={hrefOf('archive', picked)}>
            {t('compare')}
          </Button>
        ) : null}
      </div>
      <CardList items={records} keyOf={(record) => record.id}>
        {(record) => (
          <RecordCard record={record} isPicked={picked.includes(record.id)} toggle={toggle} />
        )}
      </CardList>
    </>
  );
}

function RecordCard(props: {
  readonly record: SnapshotRecord;
  readonly isPicked: boolean;
  readonly toggle: (id: string) => void;
}): ReactNode {
  const { record, isPicked } = props;
  const t = useWords(archiveWords);
  const stack = useStackStyles();
  const format = useFormat();
  return (
    <Card tone={isPicked ? 'brand' : 'quiet'}>
      <div className={stack.spread}>
        <Link href={hrefOf('archive', [record.id])} className={stack.strong}>
          {record.title}
        </Link>
        <StateBadge code={record.kind} choices={snapshotKinds} />
      </div>
      <div className={stack.spread}>
        <span className={stack.muted}>
          {t('line', {
            by: record.takenBy,
            at: format.instant(record.takenAt),
            version: record.version,
          })}
        </span>
        <ToggleButton
          size="small"
          checked={isPicked}
          aria-label={`${t('pick')}: ${record.title} v${String(record.version)}`}
          onClick={() => {
            props.toggle(record.id);
          }}
        >
          {t(isPicked ? 'picked' : 'pick')}
        </ToggleButton>
      </div>
    </Card>
  );
}
