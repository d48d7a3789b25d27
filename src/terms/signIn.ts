import type { FailureWording } from './failure';
import type { Catalogue } from './wording';

/** Wording of the organisation's sign-in. */
export const signInWords = {
  title: ['单位账号', 'Organisation account'],
  hint: [
    '用单位账号登录后，日志注明“单位登录”，而不只是自报姓名。账号须与“团队”表中您的邮箱一致。',
    'Once you are signed in, the log says so instead of only claiming your name. The account must be your e-mail in the Team table.',
  ],
  signIn: ['用单位账号登录', 'Sign in'],
  signOut: ['退出登录', 'Sign out'],
  signedIn: ['已登录为 {name}', 'Signed in as {name}'],
  signedOut: [
    '已退出登录；此后以自报姓名记入日志',
    'Signed out; the log takes your name as a claim now',
  ],
  notSignedIn: [
    '未登录：日志按自报姓名记录。',
    'Not signed in: the log takes your name as a claim.',
  ],
  hasKey: [
    '您有自己的签名密钥，条目由密钥签名，比登录更能证明。',
    'You have a signing key; it signs your entries, which proves more than signing in.',
  ],
} as const satisfies Catalogue;

/** Why nobody signed in. Work goes on under the chosen name in every case. */
export const signInFailures = {
  signInNoNesting: {
    what: ['这个 Excel 版本不支持在加载项中登录', 'This Excel cannot sign in from an add-in'],
    then: [
      '您仍以所选姓名工作，没有丢失任何内容。请更新 Excel，或改用签名密钥。',
      'You go on under the chosen name and nothing is lost. Update Excel, or use a signing key.',
    ],
  },
  signInOffline: {
    what: ['连不上单位的登录服务', 'The organisation’s sign-in service cannot be reached'],
    then: [
      '您仍以所选姓名工作，没有丢失任何内容。恢复网络后再登录。',
      'You go on under the chosen name and nothing is lost. Sign in when the network is back.',
    ],
  },
  signInBlocked: {
    what: ['登录窗口被拦截', 'The sign-in window was blocked'],
    then: [
      '您仍以所选姓名工作，没有丢失任何内容。请允许此站点弹出窗口，然后再登录。',
      'You go on under the chosen name and nothing is lost. Allow pop-ups for this site, then sign in again.',
    ],
  },
  signInCancelled: {
    what: ['登录已取消', 'The sign-in was cancelled'],
    then: [
      '您仍以所选姓名工作，没有丢失任何内容。需要时可再次登录。',
      'You go on under the chosen name and nothing is lost. Sign in again whenever you like.',
    ],
  },
  signInTokenRefused: {
    what: ['登录凭证不可信（{fault}），未被接受', 'The sign-in token was refused ({fault})'],
    then: [
      '您仍以所选姓名工作，没有丢失任何内容。请核对电脑时钟；仍不行时，请管理员核对部署时填写的登录地址和应用编号。',
      'You go on under the chosen name and nothing is lost. Check this machine’s clock; else an administrator checks the authority and client ID of the deployment.',
    ],
  },
  signInFailed: {
    what: ['登录没有成功（{detail}）', 'The sign-in did not succeed ({detail})'],
    then: [
      '您仍以所选姓名工作，没有丢失任何内容。请稍后再试；反复出现时把括号中的代码告诉管理员。',
      'You go on under the chosen name and nothing is lost. Try again later; if it persists, give an administrator the code in brackets.',
    ],
  },
  accountUnknown: {
    what: ['“团队”表中没有账号 {account}', 'The Team table has no account {account}'],
    then: [
      '没有登录，您仍以所选姓名工作。请管理员把此账号填入您在“团队”表的“邮箱”列，然后再登录。',
      'You were not signed in and go on under the chosen name. Ask an administrator to enter this account as your e-mail in the Team table, then sign in again.',
    ],
  },
  accountShared: {
    what: [
      '账号 {account} 在“团队”表中属于多人：{names}',
      'Several people of the Team table have the account {account}: {names}',
    ],
    then: [
      '没有登录，您仍以所选姓名工作。请管理员让每个账号只属于一人，然后再登录。',
      'You were not signed in and go on under the chosen name. Ask an administrator to leave each account to one person, then sign in again.',
    ],
  },
} as const satisfies Readonly<Record<string, FailureWording>>;
