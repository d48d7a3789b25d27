import { createRoot } from 'react-dom/client';
import { Pane } from '../taskpane/shell/Pane';
import type { Started } from '../taskpane/shell/paneStart';
import { languageOf } from '../terms/language';
import { paneDeps } from './paneDeps';
import { paneChecker } from './paneChecker';
import { panePreferences } from './panePreferences';
import { watchTheme } from './paneTheme';
import { whenOffice } from './whenOffice';
import './taskpane.css';

const preferences = panePreferences();
const hostLanguage = languageOf(navigator.language);

async function start(): Promise<Started> {
  const answer = await whenOffice();
  if (answer.kind === 'failed') return answer;
  // The command line and some hosts leave the display language out.
  const { displayLanguage } = Office.context as { readonly displayLanguage?: string };
  const language = languageOf(displayLanguage ?? hostLanguage);
  const deps = paneDeps(language, preferences);
  const checker = paneChecker();
  // A worker of its own: the reading of a submission must not push the one of the checks screen out.
  const gateChecker = paneChecker();
  return {
    kind: 'ready',
    language,
    deps,
    approvalTools: async () =>
      (await import('./approvalTools')).approvalToolsOf(deps.clock, gateChecker),
    checker,
    writeTables: async (sheets) =>
      (await import('../adapters/files/writeTables')).writeTables(sheets),
    readTables: async (file) => (await import('../adapters/files/readTables')).readTables(file),
  };
}

const started = start();
const place = document.getElementById('pane');
if (!place) throw new Error('The page has no place for the pane');
createRoot(place).render(
  <Pane
    start={{
      started,
      preferences,
      hostLanguage,
      watchTheme: (listener) => watchTheme(listener, started),
      copy: (text) => navigator.clipboard.writeText(text),
    }}
  />,
);
