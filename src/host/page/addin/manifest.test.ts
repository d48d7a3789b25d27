/** @jest-environment jsdom */
import { readManifest, withoutOrigin } from './manifest';

const xml = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
  <Id>11111111-2222-3333-4444-555555555555</Id>
  <DisplayName DefaultValue="Parts"><Override Locale="zh-CN" Value="零件"/></DisplayName>
  <IconUrl DefaultValue="https://localhost:3000/assets/icon.png"/>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/pane.html"/></DefaultSettings>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides">
    <Hosts><Host xsi:type="Workbook"><DesktopFormFactor>
      <FunctionFile resid="Commands"/>
      <ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="Tab">
        <Group id="G">
          <Label resid="Group"/>
          <Control xsi:type="Button" id="Show">
            <Label resid="Show"/>
            <Supertip><Title resid="Show"/><Description resid="Tip"/></Supertip>
            <Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/></Icon>
            <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane"/></Action>
          </Control>
          <Control xsi:type="Button" id="Run">
            <Label resid="Run"/>
            <Action xsi:type="ExecuteFunction"><FunctionName>count</FunctionName></Action>
          </Control>
        </Group>
        <Label resid="Tab"/>
      </CustomTab></ExtensionPoint>
    </DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Images>
        <bt:Image id="I16" DefaultValue="https://localhost:3000/16.png"/>
        <bt:Image id="I32" DefaultValue="https://localhost:3000/32.png"/>
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane" DefaultValue="https://localhost:3000/pane.html?screen=list"/>
        <bt:Url id="Commands" DefaultValue="https://localhost:3000/commands.html"/>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Tab" DefaultValue="Parts"><bt:Override Locale="zh-CN" Value="零件"/></bt:String>
        <bt:String id="Group" DefaultValue="Work"><bt:Override Locale="zh-CN" Value="工作"/></bt:String>
        <bt:String id="Show" DefaultValue="List"><bt:Override Locale="zh-CN" Value="清单"/></bt:String>
        <bt:String id="Run" DefaultValue="Count"/>
      </bt:ShortStrings>
      <bt:LongStrings><bt:String id="Tip" DefaultValue="Shows the list"/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const parsed = new DOMParser().parseFromString(xml, 'application/xml');

test('the ribbon is what the manifest describes, in the chosen language', () => {
  expect(readManifest(parsed, 'zh-CN')).toEqual({
    id: '11111111-2222-3333-4444-555555555555',
    name: '零件',
    icon: '/assets/icon.png',
    tab: '零件',
    paneAddress: '/pane.html',
    functionAddress: '/commands.html',
    groups: [
      {
        id: 'G',
        label: '工作',
        buttons: [
          {
            id: 'Show',
            label: '清单',
            tip: 'Shows the list',
            icon: '/32.png',
            action: { kind: 'showPane', address: '/pane.html?screen=list' },
          },
          {
            id: 'Run',
            label: 'Count',
            tip: '',
            icon: '',
            action: { kind: 'runFunction', name: 'count' },
          },
        ],
      },
    ],
  });
});

test('a language without an override reads the default', () => {
  const { name, groups } = readManifest(parsed, 'en-US');
  expect([name, groups[0]?.label, groups[0]?.buttons[0]?.label]).toEqual(['Parts', 'Work', 'List']);
});

test.each([
  ['https://localhost:3000/a.html#/b', '/a.html#/b'],
  ['https://oversight.example', '/'],
  ['/a.html', '/a.html'],
])('%s → %s', (address, expected) => {
  expect(withoutOrigin(address)).toBe(expected);
});
