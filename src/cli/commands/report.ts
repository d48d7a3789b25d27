import { openBook } from '../../application/book';
import type { Deps } from '../../application/deps';
import {
  writeApproverBrief,
  writeBudgetReview,
  writeDataReport,
  writeQuarterReview,
  writeWeeklyDigest,
} from '../../application/report/writeReports';
import {
  writeSummaryReport,
  type ReportWritten,
} from '../../application/report/writeSummaryReport';
import { failure, success, type Result } from '../../domain/shared/result';
import { markdownOf } from '../../domain/report/markdown';
import { normalHeader } from '../../domain/tables/headers';
import { cliWords } from '../../terms/cli';
import type { Language } from '../../terms/language';
import { say } from '../../terms/wording';
import type { Invocation } from '../arguments';
import { cliDeps } from '../deps';
import { openBookFile, type OpenBook } from '../openBook';
import { problem, type Problem } from '../problem';
import { workbookProblem } from '../workbookProblem';
import type { CliWorld, ExitStatus } from '../world';

/** A campaign by row ID or, failing that, by its name. */
async function campaignId(
  book: OpenBook,
  { path, values, language }: Invocation,
): Promise<Result<string, Problem>> {
  const campaign = values.get('campaign') ?? '';
  const opened = await openBook(book.port, { Plans: ['id', 'name', 'voided'] });
  if (!opened.ok) return failure(workbookProblem(path, opened.failure, language));
  const rows = opened.value.rows('Plans');
  const found =
    rows.find((row) => row.id === campaign) ??
    rows.find((row) => normalHeader(row.name ?? '') === normalHeader(campaign));
  if (found) return success(found.id);
  const known = rows.map((row) => `${row.id} ${row.name ?? ''}`.trim()).join('; ');
  return failure(problem(cliWords.campaignMissing, { path, campaign, known: known || '—' }));
}

/** A report that was asked for, by what it is about. */
interface Asked {
  readonly subject: string;
  readonly language?: Language;
}

type Write = (
  deps: Deps,
  asked: Asked,
) => Promise<Result<ReportWritten, { readonly code: string }>>;

const about = ({ subject, language }: Asked) =>
  ({ campaignId: subject, ...(language === undefined ? {} : { language }) }) as const;

/** Every report by its name on the command line, and the option that says what it is about. */
const reports: Readonly<
  Record<string, { readonly by: 'campaign' | 'quarter' | 'week'; readonly write: Write }>
> = {
  summary: { by: 'campaign', write: (deps, asked) => writeSummaryReport(deps, about(asked)) },
  data: { by: 'campaign', write: (deps, asked) => writeDataReport(deps, about(asked)) },
  brief: { by: 'campaign', write: (deps, asked) => writeApproverBrief(deps, about(asked)) },
  quarter: {
    by: 'quarter',
    write: (deps, { subject, language }) =>
      writeQuarterReview(deps, { quarter: subject, language }),
  },
  budget: {
    by: 'quarter',
    write: (deps, { subject, language }) => writeBudgetReview(deps, { quarter: subject, language }),
  },
  digest: {
    by: 'week',
    write: (deps, { subject, language }) => writeWeeklyDigest(deps, { week: subject, language }),
  },
};

const names = Object.keys(reports).join(', ');

/** Which report is wanted and what of; or what is missing to make it. */
async function asked(
  book: OpenBook,
  invocation: Invocation,
): Promise<Result<{ readonly write: Write; readonly subject: string }, Problem>> {
  const kind = invocation.values.get('kind') ?? 'summary';
  const report = reports[kind];
  if (!report) return failure(problem(cliWords.badKind, { given: kind, known: names }));
  const { by, write } = report;
  if (!invocation.values.has(by))
    return failure(problem(cliWords.subjectMissing, { kind, flag: `--${by}` }));
  if (by !== 'campaign') return success({ write, subject: invocation.values.get(by) ?? '' });
  const id = await campaignId(book, invocation);
  return id.ok ? success({ write, subject: id.value }) : id;
}

function reportLanguage({ values }: Invocation): Result<Language | undefined, Problem> {
  const given = values.get('report-lang');
  if (given === undefined || given === 'zh-CN' || given === 'en-US') return success(given);
  return failure(problem(cliWords.badLanguage, { given }));
}

/** Says what was written, and whether every figure agrees. */
function tell(world: CliWorld, invocation: Invocation, written: ReportWritten): ExitStatus {
  const { language, values } = invocation;
  const path = values.get('out') ?? '';
  const { sheet, spec, problems } = written;
  if (invocation.switches.has('markdown')) world.out(markdownOf(spec, sheet.figures));
  world.out(say(cliWords.reportWritten, language, { path, sheet: sheet.name }));
  if (problems.length === 0) return 0;
  const cells = problems.map((one) => ('cell' in one ? one.cell : one.figure)).join(', ');
  const count = problems.length;
  world.error(say(cliWords.reportDifferences, language, { path, count, cells }));
  return 1;
}

/** Writes one of the six reports into a copy of the workbook; made again, it keeps what was typed. */
export async function report(
  world: CliWorld,
  invocation: Invocation,
): Promise<Result<ExitStatus, Problem>> {
  const { path, values, language } = invocation;
  const sheetLanguage = reportLanguage(invocation);
  if (!sheetLanguage.ok) return sheetLanguage;
  const opened = await openBookFile(world, path, { language, mayBeNew: false });
  if (!opened.ok) return opened;
  const book = opened.value;
  try {
    const wanted = await asked(book, invocation);
    if (!wanted.ok) return wanted;
    const { write, subject } = wanted.value;
    const chosen = sheetLanguage.value;
    const written = await write(cliDeps(world, book.port), {
      subject,
      ...(chosen === undefined ? {} : { language: chosen }),
    });
    if (!written.ok) return failure(workbookProblem(path, written.failure, language));
    const saved = await book.save(values.get('out') ?? '');
    return saved.ok ? success(tell(world, invocation, written.value)) : saved;
  } finally {
    book.close();
  }
}
