import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { webpack } from 'webpack';

/** Builds one page's script as the product's own are built; the folder it stands in, as `page.js`. */
export async function bundle(entry: string): Promise<string> {
  const out = await mkdtemp(path.join(tmpdir(), 'oversight-bench-'));
  const compiler = webpack({
    mode: 'production',
    entry: path.resolve('bench/page', entry),
    output: { path: out, filename: 'page.js' },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    optimization: { concatenateModules: !entry.startsWith('paneHost') },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
            env: { targets: 'chrome 109, edge 109, safari 16, firefox 115' },
          },
        },
        // The grid's engine leaves the file extension off inside ES modules.
        { test: /\.m?js$/u, resolve: { fullySpecified: false } },
      ],
    },
    performance: false,
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return out;
}
