import { frameAddress, frameName, isSamePage } from './frameAddress';

const identity = {
  conversation: 'c1',
  addinId: 'addin-1',
  parentOrigin: 'https://localhost:3000',
  language: 'zh-CN',
};
const host = '_host_Info=Excel$Web$16.00$zh-CN$c1$$disableLogging';
const channel = '&_serializer_version=1&_xdm_Info=c1|addin-1|https://localhost:3000';

test.each([
  ['/taskpane.html', `/taskpane.html?${host}#${channel}`],
  ['/taskpane.html?screen=plan', `/taskpane.html?screen=plan&${host}#${channel}`],
  ['/taskpane.html#/plan', `/taskpane.html?${host}#/plan${channel}`],
])('%s is loaded with the host named first and the channel last', (address, expected) => {
  expect(frameAddress('https://localhost:3001', address, identity)).toBe(
    `https://localhost:3001${expected}`,
  );
});

test("the frame's name says the same to the dialogs that the add-in opens", () => {
  expect(JSON.parse(frameName(identity))).toEqual({
    baseFrameName: 'c1',
    hostInfo: 'Excel$Web$16.00$zh-CN$c1$$disableLogging',
    xdmInfo: 'c1|addin-1|https://localhost:3000',
    serializerVersion: 1,
    flights: '[]',
  });
});

test('only a new fragment keeps the page that is loaded', () => {
  expect(isSamePage('/taskpane.html#/plan', '/taskpane.html#/today')).toBe(true);
  expect(isSamePage('/taskpane.html?screen=plan', '/taskpane.html?screen=today')).toBe(false);
});
