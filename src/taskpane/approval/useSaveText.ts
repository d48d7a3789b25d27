import { approvalMailWords } from '../../terms/approvalMail';
import { useDeps } from '../shell/deps';
import { useAction } from '../ui/useAction';
import { useWords } from '../ui/useWords';

/** What no file system takes in a name. */
const unsafe = /[\\/:*?"<>|\p{Cc}]/gu;

export type SaveText = (file: {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}) => void;

/** Offers a text to the person as a file in UTF-8, and says that it is there. */
export function useSaveText(): SaveText {
  const deps = useDeps();
  const t = useWords(approvalMailWords);
  const action = useAction();
  return ({ name, type, text }) => {
    const safe = name.replace(unsafe, '_');
    const save = async () => {
      const bytes = new TextEncoder().encode(text);
      await deps.files.save({ name: safe, type, bytes });
      return { ok: true as const, value: null };
    };
    void action.run(save, { done: t('saved', { name: safe }) });
  };
}
