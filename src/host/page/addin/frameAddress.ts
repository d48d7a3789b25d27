/** What identifies one loaded pane to office.js: the conversation, the add-in and who it talks to. */
export interface FrameIdentity {
  readonly conversation: string;
  readonly addinId: string;
  /** Origin of the page that answers. */
  readonly parentOrigin: string;
  readonly language: string;
}

/**
 * office.js looks for the host here: type, platform, version, language, correlation, whether it is a
 * dialog, and a word that switches its telemetry off.
 */
function hostDescription(identity: FrameIdentity): string {
  return `Excel$Web$16.00$${identity.language}$${identity.conversation}$$disableLogging`;
}

function channelDescription(identity: FrameIdentity): string {
  return `${identity.conversation}|${identity.addinId}|${identity.parentOrigin}`;
}

/**
 * The address a pane is loaded at. The channel must come last: office.js does not cut it at `&`.
 * `/taskpane.html#/plan` →
 * `https://localhost:3000/taskpane.html?_host_Info=…#/plan&_serializer_version=1&_xdm_Info=…`
 */
export function frameAddress(origin: string, address: string, identity: FrameIdentity): string {
  const url = new URL(address, origin);
  const query = url.search === '' ? '?' : `${url.search}&`;
  return (
    `${url.origin}${url.pathname}${query}_host_Info=${hostDescription(identity)}` +
    `${url.hash === '' ? '#' : url.hash}&_serializer_version=1` +
    `&_xdm_Info=${channelDescription(identity)}`
  );
}

/** The frame's name: the same facts once more, where dialogs opened by the pane look for them. */
export function frameName(identity: FrameIdentity): string {
  return JSON.stringify({
    baseFrameName: identity.conversation,
    hostInfo: hostDescription(identity),
    xdmInfo: channelDescription(identity),
    serializerVersion: 1,
    flights: '[]',
  });
}

/** True when going from one address to the other only changes the part after `#`. */
export function isSamePage(a: string, b: string): boolean {
  return a.split('#', 1)[0] === b.split('#', 1)[0];
}
