import path from 'node:path';
import { fileOf, withLocalOfficeJs } from './serveContent';

const roots = {
  dist: path.resolve('/srv/dist'),
  page: path.resolve('/srv/page'),
  officeJs: path.resolve('/srv/office'),
};

test.each([
  ['/', path.resolve('/srv/page/index.html')],
  ['/page/workbook.js', path.resolve('/srv/page/workbook.js')],
  ['/taskpane.html', path.resolve('/srv/dist/taskpane.html')],
  ['/assets/icons/today-32.png', path.resolve('/srv/dist/assets/icons/today-32.png')],
  ['/office-js/en-us/office_strings.js', path.resolve('/srv/office/en-us/office_strings.js')],
])('%s is a file of its own root', (address, file) => {
  expect(fileOf(address, roots)).toBe(file);
});

test.each([
  '/../package.json',
  '/..%2f..%2fetc/passwd',
  '/page/%2e%2e/%2e%2e/package.json',
  '/page/..%5c..%5cpackage.json',
  '/office-js/../../secret',
  '/page/',
  '/%00',
  '/%E0%A4%A',
])('%s leads nowhere', (address) => {
  expect(fileOf(address, roots)).toBeNull();
});

test.each([
  'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
])('%s is answered from the installed package', (address) => {
  expect(withLocalOfficeJs(`<script src="${address}"></script>`)).toBe(
    '<script src="/office-js/office.js"></script>',
  );
});
