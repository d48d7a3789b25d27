/**
 * Univer's engine waits between formulas on a `MessageChannel` and leaves it open when a newer edit
 * stops the calculation. A browser collects such a channel; in Node an open port keeps the process
 * alive, so a test that uses the engine for real closes what was left.
 */
export function watchEngineChannels(): { closeAll(): void } {
  const Original = globalThis.MessageChannel;
  const opened: MessageChannel[] = [];
  class WatchedChannel extends Original {
    constructor() {
      super();
      opened.push(this);
    }
  }
  globalThis.MessageChannel = WatchedChannel;
  return {
    closeAll() {
      globalThis.MessageChannel = Original;
      for (const channel of opened) {
        channel.port1.close();
        channel.port2.close();
      }
    },
  };
}
