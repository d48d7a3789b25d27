import type { FilesPort } from '../../ports/surroundings';

/** Offers a file by a click on a link made for it; the pane keeps the address only as long as needed. */
export const browserFiles: FilesPort = {
  save: ({ name, type, bytes }) => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.rel = 'noopener';
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 60_000);
    return Promise.resolve();
  },
};
