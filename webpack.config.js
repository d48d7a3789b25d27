/**
 * Two programs, built apart: `pane` is what ships (dist/), `page` is the embedded workbook for people
 * without Excel (build/page/). Nothing of the second can leak into the first.
 *
 * OVERSIGHT_URL        address the pane is deployed at, written into manifest.xml
 * OVERSIGHT_SIGN_IN_AUTHORITY, OVERSIGHT_SIGN_IN_CLIENT  tenant and application of the optional sign-in
 *                      with the organisation's account; without them nothing of it is built
 * OVERSIGHT_OFFICE_JS  `global` (default), `21vianet` (China's cloud), or the address of an own copy
 */
const { existsSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { DefinePlugin } = require('webpack');

const developmentUrl = 'https://localhost:3000';
const officeAddresses = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

const asked = process.env.OVERSIGHT_OFFICE_JS || 'global';
const officeJs = officeAddresses[asked] ?? asked;
const officeOrigin = /^https:/.test(officeJs) ? new URL(officeJs).origin : '';
const deployedUrl = (process.env.OVERSIGHT_URL || developmentUrl).replace(/\/+$/, '');

/** Tenant and application of the sign-in with the organisation's account; both or neither. */
const signInAuthority = (process.env.OVERSIGHT_SIGN_IN_AUTHORITY || '').replace(/\/+$/, '');
const signInClient = process.env.OVERSIGHT_SIGN_IN_CLIENT || '';
if ((signInAuthority === '') !== (signInClient === ''))
  throw new Error('Set OVERSIGHT_SIGN_IN_AUTHORITY and OVERSIGHT_SIGN_IN_CLIENT together');
if (signInAuthority !== '' && !/^https:\/\/[^/]+\/[^/]+$/.test(signInAuthority))
  throw new Error('OVERSIGHT_SIGN_IN_AUTHORITY is https://<sign-in host>/<tenant>');
const signInOrigin = signInAuthority === '' ? '' : new URL(signInAuthority).origin;

/** Written into the shipped HTML: nothing but our own files and office.js, no eval anywhere. */
const contentSecurity = [
  "default-src 'self'",
  `script-src 'self' ${officeOrigin}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  ['connect-src', "'self'", officeOrigin, signInOrigin].filter((part) => part !== '').join(' '),
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
]
  .map((rule) => rule.trim())
  .join('; ');

/** Fluent's styles and tokens are worked out while building, not in the pane. */
const compileStyles = path.resolve(__dirname, 'webpack.styles.cjs');
const shortenTokens = path.resolve(__dirname, 'webpack.tokens.cjs');

/** What both programs share. `development` is what `--mode development` asked for. */
function shared(name, development) {
  return {
    name,
    mode: development ? 'development' : 'production',
    devtool: development ? 'source-map' : false,
    cache: {
      type: 'filesystem',
      cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
      buildDependencies: { config: [__filename, compileStyles, shortenTokens] },
    },
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    performance: { hints: false },
    stats: 'errors-warnings',
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
  };
}

function typescript(targets) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: 'swc-loader',
      options: {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        env: { targets },
      },
    },
  };
}

/** The manifest's buttons all show the pane; a page for ribbon functions is built once there is one. */
const hasCommands = existsSync(path.resolve(__dirname, 'src/main/commands.ts'));

/** Excel's own minimum today: Edge WebView2, Safari 16 on the Mac, evergreen browsers on the web. */
const paneTargets = 'chrome 109, edge 109, safari 16, firefox 115';

function pane(development) {
  const html = (name, chunks) =>
    new HtmlPlugin({
      template: `src/main/${name}.html`,
      filename: `${name}.html`,
      chunks,
      officeJs,
      contentSecurity,
      scriptLoading: 'defer',
    });
  return {
    ...shared('pane', development),
    entry: {
      taskpane: './src/main/taskpane.tsx',
      ...(hasCommands && { commands: './src/main/commands.ts' }),
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: development ? '[name].js' : '[name].[contenthash:8].js',
      chunkFilename: development ? '[name].chunk.js' : '[contenthash:10].js',
      assetModuleFilename: 'media/[contenthash:10][ext]',
      clean: true,
    },
    module: {
      rules: [
        typescript(paneTargets),
        {
          test: /\.tsx?$/,
          include: path.resolve(__dirname, 'src/taskpane'),
          enforce: 'pre',
          use: compileStyles,
        },
        {
          test: /@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
          use: shortenTokens,
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    plugins: [
      html('taskpane', ['taskpane']),
      ...(hasCommands ? [html('commands', ['commands'])] : []),
      new DefinePlugin({
        SIGN_IN_AUTHORITY: JSON.stringify(signInAuthority),
        SIGN_IN_CLIENT: JSON.stringify(signInClient),
      }),
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets', noErrorOnMissing: true },
          // Offered for download on an empty workbook; made by `npm run build:sample`.
          { from: 'build/sample/*.xlsx', to: 'sample/[name][ext]', noErrorOnMissing: true },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (text) => text.toString('utf8').replaceAll(developmentUrl, deployedUrl),
          },
        ],
      }),
    ],
  };
}

function page(development) {
  const base = shared('page', development);
  return {
    ...base,
    optimization: {
      ...base.optimization,
      // A browser reads a whole function again to say where in it something was thrown, and the grid
      // throws while it starts: joined modules are one function of 7 MB, which costs seconds.
      concatenateModules: false,
      splitChunks: { chunks: 'all', maxSize: 600_000, maxInitialRequests: 30 },
    },
    entry: { workbook: './src/main/embeddedPage.tsx' },
    output: {
      path: path.resolve(__dirname, 'build/page'),
      publicPath: '/page/',
      filename: development ? '[name].js' : '[name].[contenthash:8].js',
      chunkFilename: development ? '[name].chunk.js' : '[name].[contenthash:8].js',
      clean: true,
    },
    module: {
      rules: [
        typescript('chrome 115, edge 115, safari 16.4, firefox 115'),
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        // Univer and its kin leave the file extension off inside ES modules.
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: 'src/main/embeddedPage.html',
        filename: 'index.html',
        scriptLoading: 'defer',
      }),
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css', ignoreOrder: true }),
    ],
  };
}

module.exports = (_env, argv) => {
  const development = argv.mode === 'development';
  return [pane(development), page(development)];
};
