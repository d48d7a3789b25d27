import { useState, type ReactElement } from 'react';
import type { Fault, FaultKind } from '../../embeddedWorkbook';
import type { Page } from '../page';
import { pageWord, type PageWord } from '../pageWords';
import { useStore } from '../session/store';
import { useWorkbookPulse } from './useWorkbookPulse';

const kinds: readonly FaultKind[] = [
  'delay',
  'cellEditing',
  'abortBefore',
  'abortAfter',
  'requestTooLarge',
  'responseTooLarge',
  'sessionLost',
  'throttled',
  'nullValues',
  'accessDenied',
  'killPane',
  'dropEvents',
  'repeatEvents',
  'misaddressEvents',
];

interface Draft {
  readonly kind: FaultKind;
  readonly pane: string;
  readonly onRequest: string;
  readonly times: string;
  readonly milliseconds: string;
  readonly seed: string;
}

const firstDraft: Draft = {
  kind: 'cellEditing',
  pane: '',
  onRequest: '1',
  times: '1',
  milliseconds: '1500',
  seed: '1',
};

/** Blank or not a number → undefined, so that the member is left out. */
function numberOf(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

export function faultOf(draft: Draft): Fault {
  const pane = numberOf(draft.pane);
  const onRequest = numberOf(draft.onRequest);
  const times = numberOf(draft.times);
  const milliseconds = draft.kind === 'delay' ? numberOf(draft.milliseconds) : undefined;
  return {
    kind: draft.kind,
    ...(pane === undefined ? {} : { pane }),
    ...(onRequest === undefined ? {} : { onRequest }),
    ...(times === undefined ? {} : { times }),
    ...(milliseconds === undefined ? {} : { milliseconds }),
  };
}

/** What Excel does on a bad day, on demand; and what the panes have cost so far. */
export function FaultTab({ page }: { readonly page: Page }): ReactElement {
  const { language } = useStore(page.store);
  const [draft, setDraft] = useState(firstDraft);
  const field = (word: PageWord, member: keyof Draft, width: number): ReactElement => (
    <label>
      {pageWord(word, language)}
      <input
        inputMode="numeric"
        style={{ width }}
        value={draft[member]}
        onChange={(event) => {
          setDraft({ ...draft, [member]: event.target.value });
        }}
      />
    </label>
  );
  return (
    <div className="ribbon-band faults" data-testid="fault-panel">
      <div className="fault-fields">
        <label>
          {pageWord('kind', language)}
          <select
            value={draft.kind}
            onChange={(event) => {
              setDraft({ ...draft, kind: event.target.value as FaultKind });
            }}
          >
            {kinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        </label>
        {field('whichPane', 'pane', 32)}
        {field('onRequest', 'onRequest', 40)}
        {field('times', 'times', 40)}
        {draft.kind === 'delay' && field('milliseconds', 'milliseconds', 56)}
        {field('seed', 'seed', 48)}
        <button
          type="button"
          className="primary"
          onClick={() => {
            page.workbook.faults.seed(numberOf(draft.seed) ?? 1);
            page.workbook.faults.inject(faultOf(draft));
          }}
        >
          {pageWord('inject', language)}
        </button>
        <button
          type="button"
          onClick={() => {
            page.workbook.faults.clear();
          }}
        >
          {pageWord('clear', language)}
        </button>
      </div>
      <FaultFigures page={page} />
    </div>
  );
}

function FaultFigures({ page }: { readonly page: Page }): ReactElement {
  const { language } = useStore(page.store);
  useWorkbookPulse();
  const { counters, faults, unknownMembers } = page.workbook;
  const { total } = counters;
  const struck = faults.struck.map((each) => `${each.kind} #${String(each.request)}`);
  const figure = (word: PageWord, value: string): ReactElement => (
    <span>
      {pageWord(word, language)} <b>{value}</b>
    </span>
  );
  return (
    <div className="fault-figures" aria-live="polite">
      {figure('roundTrips', total.roundTrips.toLocaleString(language))}
      {figure('bytesIn', total.bytesIn.toLocaleString(language))}
      {figure('bytesOut', total.bytesOut.toLocaleString(language))}
      {figure('largest', total.largestRequest.toLocaleString(language))}
      <button
        type="button"
        onClick={() => {
          counters.reset();
        }}
      >
        {pageWord('reset', language)}
      </button>
      {figure('struck', struck.at(-1) ?? pageWord('nothingStruck', language))}
      {unknownMembers.length > 0 && figure('unknownMembers', unknownMembers.join(', '))}
    </div>
  );
}
