import { memoryDeps } from '../../test/support/memoryDeps';
import { withOrganisation } from './organisation';

type Configure = (
  env: object,
  options: { readonly mode: string },
) => readonly {
  readonly name: string;
  readonly plugins: readonly {
    readonly userOptions?: { readonly contentSecurity?: string };
    readonly definitions?: Readonly<Record<string, string>>;
  }[];
}[];

const authority = 'https://login.microsoftonline.com/contoso.example';
const client = '00000000-0000-4000-8000-000000000001';
const settings = ['OVERSIGHT_SIGN_IN_AUTHORITY', 'OVERSIGHT_SIGN_IN_CLIENT'] as const;

/** The pane's build as these settings of the environment make it. */
function builtWith(values: readonly [string?, string?]): { policy: string; defined: object } {
  const before = settings.map((name) => process.env[name]);
  settings.forEach((name, i) => {
    process.env[name] = values[i] ?? '';
  });
  try {
    let made: ReturnType<Configure> = [];
    jest.isolateModules(() => {
      made = jest.requireActual<Configure>('../../webpack.config.js')({}, { mode: 'production' });
    });
    const plugins = made.find((program) => program.name === 'pane')?.plugins ?? [];
    return {
      policy: plugins.flatMap((p) => p.userOptions?.contentSecurity ?? [])[0] ?? '',
      defined: plugins.find((p) => p.definitions !== undefined)?.definitions ?? {},
    };
  } finally {
    settings.forEach((name, i) => {
      process.env[name] = before[i] ?? '';
    });
  }
}

describe('a build with the organisation’s sign-in', () => {
  it('lets the pane reach the authority, and nothing more', () => {
    const { policy, defined } = builtWith([`${authority}/`, client]);
    expect(policy).toContain(
      "connect-src 'self' https://appsforoffice.microsoft.com https://login.microsoftonline.com;",
    );
    expect(defined).toEqual({
      SIGN_IN_AUTHORITY: JSON.stringify(authority),
      SIGN_IN_CLIENT: JSON.stringify(client),
    });
  });

  it('is not there unless it is configured', () => {
    const { policy, defined } = builtWith([]);
    expect(policy).toContain("connect-src 'self' https://appsforoffice.microsoft.com;");
    expect(defined).toEqual({ SIGN_IN_AUTHORITY: '""', SIGN_IN_CLIENT: '""' });
  });

  it.each([
    [[authority]],
    [['', client]],
    [['http://login.example.com/t', client]],
    [['x', client]],
  ])('is refused half configured or over an open line: %j', (values) => {
    expect(() => builtWith(values as [string?, string?])).toThrow(/OVERSIGHT_SIGN_IN_AUTHORITY/u);
  });
});

describe('the pane’s identity', () => {
  const { identity } = memoryDeps({});
  const preferences = { get: () => undefined, set: () => undefined };

  it('is as it was where nothing is configured', () => {
    Object.assign(globalThis, { SIGN_IN_AUTHORITY: '', SIGN_IN_CLIENT: '' });
    expect(withOrganisation(identity, preferences)).toBe(identity);
  });

  it('offers the sign-in where it is, and asks nobody before', async () => {
    Object.assign(globalThis, { SIGN_IN_AUTHORITY: authority, SIGN_IN_CLIENT: client });
    const made = withOrganisation(identity, preferences);
    expect(made.organisation).toBeDefined();
    expect(await made.current()).toEqual(await identity.current());
  });
});
