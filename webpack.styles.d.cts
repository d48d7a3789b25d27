/** `makeStyles({ … })` of a file → `__styles(classes, rules)`; `file` says whether it is TSX. */
export function compileStyles(text: string, file?: string): string;
