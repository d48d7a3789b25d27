/**
 * The page on paper: black on white, without what only a screen can do, no card or row torn between
 * two sheets and no heading left alone at the foot of one. `data-not-printed` and `data-paper-only`
 * mark what is on one of the two only.
 */
export const paperRules = `@page { margin: 15mm; }
[data-paper-only] { display: none; }
@media print {
  html, body { background: #fff !important; }
  #content, #content * { background: none !important; color: #000 !important;
    box-shadow: none !important; }
  html, body, body div, main { height: auto !important; max-height: none !important;
    min-height: 0 !important; overflow: visible !important; position: static !important; }
  header, nav, #content ~ *, #content a[href="#/approval"], .fui-Button, .fui-MessageBar,
  details:not([open]), [data-not-printed] { display: none !important; }
  [data-paper-only] { display: block; margin: 0; font-size: 9pt; }
  a, #content .fui-Link { text-decoration: none !important; text-align: start; }
  #content .fui-Badge { border: 1px solid #000; position: relative !important; }
  #content .fui-Badge::after { display: none; }
  h1, h2, caption, section > div:first-child { break-after: avoid; }
  section > div, section > p, table, tr, li, dl > * { break-inside: avoid; }
  section > div, li > div { border-color: #000 !important; border-width: 1px !important; }
}`;
