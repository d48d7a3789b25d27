import { useEffect, useState } from 'react';

/** The newest result of an asynchronous computation; an older one stays until it has come. */
export function useComputed<T>(compute: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let isNewest = true;
    void compute().then((result) => {
      if (isNewest) setValue(result);
    });
    return () => {
      isNewest = false;
    };
  }, [compute]);
  return value;
}
