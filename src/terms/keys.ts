import type { Catalogue } from './wording';

/** Wording of a person's signing key: made, registered, moved to another machine, revoked. */
export const keyWords = {
  title: ['签名密钥', 'Signing key'],
  none: [
    '您还没有密钥：您的决定只是自报姓名。建立密钥后会带数字签名；密钥只在此电脑，不可导出。',
    'You have no key: your decisions stand under a claimed name. With a key they are signed. It stays on this machine and cannot be copied.',
  ],
  passphrase: ['备份口令（选填）', 'Passphrase for a backup (optional)'],
  passphraseHint: [
    '填写后会同时保存一份加密的备份文件，换电脑时用它和口令导入。只有建立的这一刻能备份；口令忘记后无法找回。',
    'With one, an encrypted backup file is saved, to be imported with it on a new machine. A backup can only be made at this moment, and a forgotten passphrase cannot be recovered.',
  ],
  passphraseAgain: ['再输入一次', 'Once more'],
  tooShort: ['口令至少 12 个字符', 'A passphrase has at least 12 characters'],
  unlike: ['两次输入不同', 'The two are not the same'],
  make: ['建立并登记我的密钥', 'Create and register my key'],
  made: [
    '密钥已登记，今后的决定会签名',
    'The key is registered; your decisions are signed from now on',
  ],
  held: ['本机密钥指纹：{fingerprint}', 'Key on this machine: {fingerprint}'],
  heldRegistered: [
    '已登记，您的决定会签名。可请同事把指纹与“团队”表核对。',
    'Registered; your decisions are signed. A colleague can compare the fingerprint with the Team table.',
  ],
  heldUnknown: [
    '这把密钥没有登记：用它签的名不算数。请建立并登记新的密钥。',
    'This key is not registered: what it signs proves nothing. Create and register a new one.',
  ],
  heldRevoked: [
    '这把密钥已吊销：今后用它签的名不算数。请建立并登记新的密钥。',
    'This key is revoked: what it signs from now on proves nothing. Create and register a new one.',
  ],
  elsewhere: [
    '您登记的密钥 {fingerprint} 不在此电脑。',
    'Your registered key {fingerprint} is not on this machine.',
  ],
  elsewhereDo: [
    '换了电脑：用备份文件和口令导入。密钥或备份丢失：先吊销，再建立新的；以前的签名仍然有效。',
    'On a new machine, import it from its backup. If it is lost, revoke it and create a new one; what it signed before stays valid.',
  ],
  import: ['从备份导入', 'Import from a backup'],
  file: ['备份文件', 'Backup file'],
  importPassphrase: ['备份口令', 'Its passphrase'],
  importNow: ['导入', 'Import'],
  imported: ['密钥已在此电脑', 'The key is on this machine'],
  importFailed: [
    '文件与口令不符，或文件损坏；没有导入任何内容。',
    'The file and the passphrase do not fit, or the file is damaged. Nothing was imported.',
  ],
  importOther: [
    '备份属于 {name}，不是 {person}；没有导入任何内容。',
    'The backup is of {name}, not of {person}. Nothing was imported.',
  ],
  revoke: ['吊销我的密钥', 'Revoke my key'],
  revokeOf: ['吊销 {name} 的密钥', 'Revoke the key of {name}'],
  revokeReason: ['吊销原因', 'Reason for revoking'],
  revokeHint: [
    '吊销记入日志，不能撤回；之前的签名仍然有效。',
    'A revocation goes on the log for good; earlier signatures stay valid.',
  ],
  revoked: ['密钥已吊销', 'The key is revoked'],
  all: ['团队的密钥', 'Keys of the team'],
  allHint: [
    '密钥丢失而本人无法操作时，由部门经理或管理员吊销。',
    'A manager or administrator revokes a lost key when its owner cannot.',
  ],
  line: ['{name} · {fingerprint} · {time} 登记', '{name} · {fingerprint} · registered {time}'],
  inForce: ['有效', 'In force'],
  isRevoked: ['已吊销', 'Revoked'],
  contested: ['登记时另有有效密钥，不予信任', 'Registered over a key in force; not trusted'],
  backupName: ['密钥备份', 'key backup'],
} as const satisfies Catalogue;
