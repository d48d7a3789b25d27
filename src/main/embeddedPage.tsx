import { createUniver } from '../host/page/grid/createUniver';
import { UniverInstanceType } from '@univerjs/core';

const el = document.getElementById('page')!;
el.style.height = '100vh';
const { univer } = createUniver({ container: el, language: 'zh-CN', dark: false });
univer.createUnit(UniverInstanceType.UNIVER_SHEET, { sheets: {s1: {id:'s1', name:'Sheet1', cellData: {0:{0:{v:'你好'},1:{v:3},2:{f:'=B1*2'}}}}}, sheetOrder:['s1'] } as never);
