import { addressIn, hrefOf, routeOf } from './route';

describe('addresses of the pane', () => {
  test.each([
    ['', 'today', []],
    ['#/plan/P-1/edit', 'plan', ['P-1', 'edit']],
    ['#/nonsense/x', 'today', []],
    ['#/weekly/P-1/2026-W48', 'weekly', ['P-1', '2026-W48']],
    ['#/search/%E4%BC%9A%E5%91%98', 'search', ['会员']],
    ['#/search/%', 'search', ['%']],
  ])('%s', (hash, screen, path) => {
    expect(routeOf(hash)).toMatchObject({ screen, path });
  });

  test('what Office writes behind our address is not ours', () => {
    const hash = '#/compliance?campaign=P-1&_serializer_version=1&_xdm_Info=Excel|Web|16.01';
    expect(routeOf(hash)).toEqual({
      screen: 'compliance',
      path: [],
      query: { campaign: 'P-1' },
    });
  });

  test('a ribbon button opens its screen, until the person has moved on', () => {
    const search = '?screen=plan%2Fnew&_host_Info=Excel';
    expect(addressIn({ hash: '', search })).toBe('#/plan/new');
    expect(addressIn({ hash: '#/log', search })).toBe('#/log');
  });

  test('an address is read back as it was made', () => {
    const href = hrefOf('plan', ['P-1/2?', 'edit'], { from: 'today & search' });
    expect(routeOf(href)).toEqual({
      screen: 'plan',
      path: ['P-1/2?', 'edit'],
      query: { from: 'today & search' },
    });
  });
});
