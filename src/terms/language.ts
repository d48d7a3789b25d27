/** Languages the product ships, equals of each other. BCP 47 tags. */
export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];

/** `zh-Hans-SG` → `zh-CN`, `en-GB` → `en-US`; anything unknown → `en-US`. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith('zh') === true ? 'zh-CN' : 'en-US';
}
