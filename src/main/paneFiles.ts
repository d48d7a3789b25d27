import type { FilesPort } from '../ports/surroundings';

/** Offers a file by a link that is clicked; the browser asks where to keep it. */
export const paneFiles: FilesPort = {
  save: ({ name, type, bytes }) => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The download has its own hold on the data once it has begun.
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 60_000);
    return Promise.resolve();
  },
};
