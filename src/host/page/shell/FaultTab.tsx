import { useState, type ReactElement } from 'react';
import type { Fault, FaultKind, Faults } from '../../embeddedWorkbook';
import type { Page } from '../page';
import { pageWord, type PageLanguage, type PageWord } from '../pageWords';
import { useStore } from '../session/store';
import { useWorkbookPulse } from './useWorkbookPulse';

/** The faults of requests and events, and the clock, which is wrong until it is set right. */
type PanelFault = FaultKind | 'shiftClock';

const kinds: readonly PanelFault[] = [
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
  'shiftClock',
];

interface Draft {
  readonly kind: PanelFault;
  readonly pane: string;
  readonly onRequest: string;
  readonly times: string;
  readonly milliseconds: string;
  readonly minutes: string;
  readonly seed: string;
}

const firstDraft: Draft = {
  kind: 'cellEditing',
  pane: '',
  onRequest: '1',
  times: '1',
  milliseconds: '1500',
  minutes: '60',
  seed: '1',
};

/** Blank or not a number → undefined, so that the member is left out. */
function numberOf(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

const minute = 60_000;

function strike(faults: Faults, draft: Draft): void {
  const { kind } = draft;
  faults.seed(numberOf(draft.seed) ?? 1);
  if (kind === 'shiftClock') faults.shiftClock((numberOf(draft.minutes) ?? 0) * minute);
  else faults.inject(faultOf({ ...draft, kind }));
}

function faultOf(draft: Draft & { readonly kind: FaultKind }): Fault {
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

interface DraftProps {
  readonly draft: Draft;
  readonly language: PageLanguage;
  onChange(draft: Draft): void;
}

/** What the chosen fault needs to be told. */
function FaultFields({ draft, language, onChange }: DraftProps): ReactElement {
  const field = (word: PageWord, member: keyof Draft, width: number): ReactElement => (
    <label>
      {pageWord(word, language)}
      <input
        inputMode="numeric"
        style={{ width }}
        value={draft[member]}
        onChange={(event) => {
          onChange({ ...draft, [member]: event.target.value });
        }}
      />
    </label>
  );
  if (draft.kind === 'shiftClock') return field('clockMinutes', 'minutes', 56);
  return (
    <>
      {field('whichPane', 'pane', 32)}
      {field('onRequest', 'onRequest', 40)}
      {field('times', 'times', 40)}
      {draft.kind === 'delay' && field('milliseconds', 'milliseconds', 56)}
      {field('seed', 'seed', 48)}
    </>
  );
}

/** What Excel does on a bad day, on demand; and what the panes have cost so far. */
export function FaultTab({ page }: { readonly page: Page }): ReactElement {
  const { language } = useStore(page.store);
  const [draft, setDraft] = useState(firstDraft);
  return (
    <div className="ribbon-band faults" data-testid="fault-panel">
      <div className="fault-fields">
        <label>
          {pageWord('kind', language)}
          <select
            value={draft.kind}
            onChange={(event) => {
              setDraft({ ...draft, kind: event.target.value as PanelFault });
            }}
          >
            {kinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        </label>
        <FaultFields draft={draft} language={language} onChange={setDraft} />
        <button
          type="button"
          className="primary"
          onClick={() => {
            strike(page.workbook.faults, draft);
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

/** `Clock behind 90 min`; shown while the clock is wrong. */
function clockFigure(ahead: number, language: PageLanguage): [PageWord, string] {
  const n = (Math.abs(ahead) / minute).toLocaleString(language);
  return [ahead > 0 ? 'clockAhead' : 'clockBehind', pageWord('minutes', language, { n })];
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
      {faults.clockAhead !== 0 && figure(...clockFigure(faults.clockAhead, language))}
      {figure('struck', struck.at(-1) ?? pageWord('nothingStruck', language))}
      {unknownMembers.length > 0 && figure('unknownMembers', unknownMembers.join(', '))}
    </div>
  );
}
